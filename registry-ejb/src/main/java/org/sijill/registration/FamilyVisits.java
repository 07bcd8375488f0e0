package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.assessment.PlanVisit;
import org.sijill.assessment.Visits;
import org.sijill.declaration.DeclaredHome;
import org.sijill.declaration.Part;

/** Has a family visited on account of its application. */
@ApplicationScoped
class FamilyVisits {

    private final Visits visits;
    private final Clock clock;

    @Inject
    FamilyVisits(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** For the container. */
    protected FamilyVisits() {
        this(null, null);
    }

    /** What the application asks the researcher to see, and where. */
    void plan(Application application) {
        var declared = application.declaration(RegistrationDeadlines.day(clock.instant()));
        var home = declared.home();
        var need = application.visitNeed();
        visits.plan(new PlanVisit(
                application.reference(),
                Optional.ofNullable(declared.persons().get(Part.SELF))
                        .map(person -> person.description().name().fullArabic())
                        .orElse(""),
                Set.copyOf(declared.civilNumbers()),
                application.minimum().mobile().orElse(""),
                application.filing().language(),
                application.minimum().wilaya(),
                home.map(DeclaredHome::village).orElse(""),
                home.map(DeclaredHome::landmark).orElse(""),
                need.isUrgent(),
                need.reasons().stream().map(Enum::name).collect(Collectors.toSet())));
    }

    /** It ended before its decision; if its applicant died, nobody is written to. */
    void cancel(Application application) {
        var told = application.status() != ApplicationStatus.CLOSED_BY_DEATH;
        visits.cancel(application.id().value(), told);
    }
}
