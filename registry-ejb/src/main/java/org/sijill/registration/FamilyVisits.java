package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.assessment.PlanVisit;
import org.sijill.assessment.VisitClosing;
import org.sijill.assessment.Visits;
import org.sijill.declaration.DeclaredHome;
import org.sijill.declaration.Part;
import org.sijill.letter.BilingualText;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.ProcessEngineGateway;

/** Has a family visited on account of its application, and ends the visit with it. */
@ApplicationScoped
class FamilyVisits {

    private static final Actor ACTOR = Actor.system(RegistrationProcess.KEY, Set.of());

    private final Visits visits;
    private final ApplicationRepository applications;
    private final ProcessEngineGateway processes;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    FamilyVisits(
            Visits visits,
            ApplicationRepository applications,
            ProcessEngineGateway processes,
            CurrentActor current,
            Clock clock) {
        this.visits = visits;
        this.applications = applications;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected FamilyVisits() {
        this(null, null, null, null, null);
    }

    /** What the application asks the researcher to see, and where. */
    void plan(Application application) {
        var declared = application.declaration(RegistrationDeadlines.day(clock.instant()));
        var home = declared.home();
        var need = application.visitNeed();
        visits.plan(new PlanVisit(
                application.reference(),
                Optional.ofNullable(declared.persons().get(Part.SELF))
                        .map(person -> person.description().name())
                        .map(name -> BilingualText.both(name::in))
                        .orElse(BilingualText.same("")),
                Set.copyOf(declared.civilNumbers()),
                application.minimum().mobile().orElse(""),
                application.filing().language(),
                application.minimum().wilaya(),
                home.map(DeclaredHome::village).orElse(""),
                home.map(DeclaredHome::landmark).orElse(""),
                need.isUrgent(),
                need.reasons().stream().map(Enum::name).collect(Collectors.toSet())));
    }

    /**
     * Ends the process of an application that has ended before its decision, and before it the visit: whoever is at the visit in this
     * moment is waited for, so that the process is found as he leaves it. If its applicant died, nobody is written to.
     *
     * @return whether the process heard of it
     */
    boolean end(Application application) {
        var id = application.id().value();
        var told = application.status() != ApplicationStatus.CLOSED_BY_DEATH;
        current.as(ACTOR, () -> {
            visits.cancel(id, told);
            return null;
        });
        return processes.correlate("ApplicationWithdrawn", id);
    }

    /** @return who had a hand in its visit or the report */
    Set<ActorId> visitorsOf(ApplicationId id) {
        return visits.visitorsOf(id.value());
    }

    void closing(@Observes VisitClosing visit) {
        applications.hold(ACTOR, new ApplicationId(visit.caseId()));
    }
}
