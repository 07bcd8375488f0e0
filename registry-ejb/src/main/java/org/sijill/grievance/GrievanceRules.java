package org.sijill.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * Where a grievance goes, who looks at its answer, and how long it may take. Asked of the tables of {@code decisions/grievance}.
 *
 * @see "reference.md §3.2, §3.3"
 */
@ApplicationScoped
class GrievanceRules {

    private static final String CONFIDENTIALITY = "grievance-confidentiality";
    private static final String ROUTING = "grievance-routing";
    private static final String SERVICE_LEVEL = "grievance-service-level";
    private static final String REVIEW = "grievance-review";
    private static final String LEVEL = "grievance-level";

    private final ProcessEngineGateway processes;

    @Inject
    GrievanceRules(ProcessEngineGateway processes) {
        this.processes = processes;
    }

    /** For the container. */
    protected GrievanceRules() {
        this(null);
    }

    Route route(Finding seen) {
        var level = Integer.parseInt(only(
                LEVEL,
                Map.of("topic", seen.topic().name(), "severity", seen.severity().name())));
        var confidential =
                only(CONFIDENTIALITY, Map.of("topic", seen.topic().name(), "aboutManager", seen.aboutManager()));
        return new Route(room(seen.topic(), level, seen.aboutManager()), Integer.parseInt(confidential), level);
    }

    /** @param level where it is handled: 1 to 4 */
    Room room(GrievanceTopic topic, int level, boolean aboutManager) {
        return Room.valueOf(only(ROUTING, Map.of("topic", topic.name(), "level", level, "aboutManager", aboutManager)));
    }

    /** @return name of the parameter that holds the days of the answer */
    String serviceLevel(GrievanceTopic topic, Severity severity) {
        return only(SERVICE_LEVEL, Map.of("topic", topic.name(), "severity", severity.name()));
    }

    /** @return whether a second pair of eyes looks at the answer */
    boolean isReviewed(GrievanceTopic topic, boolean changesRecords) {
        return !processes
                .decide(REVIEW, Map.of("topic", topic.name(), "changesRecords", changesRecords))
                .isEmpty();
    }

    private String only(String table, Map<String, Object> facts) {
        return processes.decide(table, facts).get(0);
    }
}
