package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.assessment.Visits;
import org.sijill.declaration.Declaration;
import org.sijill.household.DwellingKind;
import org.sijill.office.Parameters;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * Which way an application goes: whether it cannot wait, whether the family is visited, whether the committee decides, and how
 * many days of the office all of it takes. Asked of the tables {@code application-urgency} and {@code visit-need} and of dated
 * parameters.
 *
 * @see "reference.md §2.4 SM-1"
 */
@ApplicationScoped
class PathRules {

    private static final String URGENCY = "application-urgency";
    private static final String VISIT = "visit-need";

    private static final Set<DwellingKind> DO_NOT_LAST =
            EnumSet.of(DwellingKind.NONE, DwellingKind.CARAVAN, DwellingKind.TRADITIONAL);

    private final ProcessEngineGateway processes;
    private final Visits visits;
    private final Parameters parameters;
    private final Clock clock;

    @Inject
    PathRules(ProcessEngineGateway processes, Visits visits, Parameters parameters, Clock clock) {
        this.processes = processes;
        this.visits = visits;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** For the container. */
    protected PathRules() {
        this(null, null, null, null);
    }

    /** @return what holds now, or, at the filing, what is to be expected */
    VisitNeed find(Application application) {
        var declared = application.declaration(today());
        return application.visitNeed().found(isUrgent(application, declared), reasons(application, declared));
    }

    /** @return working days of the office from the filing to the decision */
    int days(VisitNeed need) {
        return number("registration.verify.limit") + daysFromCheck(need);
    }

    /** @return working days of the office from the end of the check to the decision */
    int daysFromCheck(VisitNeed need) {
        var visit = need.reasons().isEmpty() || need.isVisited() ? 0 : visits.limit(need.isUrgent());
        return visit + number("registration.decide.limit");
    }

    boolean isForCommittee(Application application) {
        var kinds = parameters.words("registration.committee.kinds", today());
        return application.minimum().helpWanted().stream().map(Enum::name).anyMatch(kinds::contains);
    }

    private boolean isUrgent(Application application, Declaration declared) {
        return !processes
                .decide(
                        URGENCY,
                        Map.of(
                                "asksForEmergencyAid", wants(application, HelpKind.EMERGENCY_AID),
                                "hasNoHome", lives(declared, EnumSet.of(DwellingKind.NONE))))
                .isEmpty();
    }

    private Set<VisitReason> reasons(Application application, Declaration declared) {
        var facts = Map.<String, Object>of(
                "visited", application.visitNeed().isVisited(),
                "asksForIncomeSupport", wants(application, HelpKind.FAMILY_INCOME_SUPPORT),
                "asksForEmpowerment", wants(application, HelpKind.EMPOWERMENT),
                "homeDoesNotLast", lives(declared, DO_NOT_LAST),
                "drawn", VisitSample.draws(application.reference().number(), number("registration.visit.sample")));
        return processes.decide(VISIT, facts).stream()
                .map(VisitReason::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean wants(Application application, HelpKind kind) {
        return application.minimum().helpWanted().contains(kind);
    }

    private static boolean lives(Declaration declared, Set<DwellingKind> kinds) {
        return declared.home()
                .filter(home -> kinds.contains(home.dwelling().kind()))
                .isPresent();
    }

    private int number(String parameter) {
        return parameters.number(parameter, today());
    }

    private LocalDate today() {
        return RegistrationDeadlines.day(clock.instant());
    }
}
