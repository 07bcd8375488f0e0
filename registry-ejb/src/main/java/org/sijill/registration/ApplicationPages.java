package org.sijill.registration;

import static org.sijill.registration.RegistrationDeadlines.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijill.declaration.Part;
import org.sijill.security.Actor;
import org.sijill.worklist.Worklist;

/** Puts together what the page of an application shows. */
@ApplicationScoped
class ApplicationPages {

    private final RegistrationDeadlines deadlines;
    private final Worklist worklist;
    private final Requirements requirements;
    private final FamilyReview review;
    private final ApplicationLetters letters;
    private final Committee committee;
    private final Reopening reopening;
    private final RegisterChecks checks;
    private final Clock clock;

    @Inject
    ApplicationPages(
            RegistrationDeadlines deadlines,
            Worklist worklist,
            Requirements requirements,
            FamilyReview review,
            ApplicationLetters letters,
            Committee committee,
            Reopening reopening,
            RegisterChecks checks,
            Clock clock) {
        this.deadlines = deadlines;
        this.worklist = worklist;
        this.requirements = requirements;
        this.review = review;
        this.letters = letters;
        this.committee = committee;
        this.reopening = reopening;
        this.checks = checks;
        this.clock = clock;
    }

    /** For the container. */
    protected ApplicationPages() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** @param others what else is on its way under the same civil number */
    ApplicationDetails of(Application application, List<Application> others, Actor actor) {
        var id = application.id().value();
        var dates = deadlines.days(id);
        var steps = worklist.steps(id);
        var declared = application.declaration(day(clock.instant()));
        var documents = requirements.documents(application);
        var inRegistry = review.of(application, declared, actor);
        var verification = checks.of(application, declared);
        var reopenBy = reopening.until(application);
        var sitting = committee.standing(application, steps);
        // whoever has been decided on is left in peace
        var deaths = application.status().isFinal() ? Map.<Part, LocalDate>of() : checks.deaths(application, declared);
        var given = new Circumstances(
                obstacle(declared.isComplete(), inRegistry, RegisterChecks.obstacle(verification, deaths)),
                inRegistry.related(),
                reopenBy.isPresent(),
                sitting.map(CommitteeStanding::voted).map(Set::copyOf).orElse(Set.of()));
        return new ApplicationDetails(
                application.facts(),
                application.answers(),
                declared,
                documents,
                requirements.lacks(application, declared, documents),
                application.unanswered(documents),
                others.stream().map(Application::facts).toList(),
                inRegistry,
                verification,
                checks.family(application),
                deaths,
                application.decision().isMade() && letters.inForce(id).isPresent(),
                Optional.ofNullable(dates.get(RegistrationDeadlines.PROMISE)),
                Optional.ofNullable(dates.get(RegistrationDeadlines.COMPLETION)),
                Optional.ofNullable(dates.get(RegistrationDeadlines.CEILING)),
                sitting,
                reopenBy,
                steps,
                Offers.of(application, actor, steps, given));
    }

    /** @return code of what stands in the way of an approval by anybody */
    private static Optional<String> obstacle(
            boolean declaredWhole, InRegistry inRegistry, Optional<String> byRegisters) {
        if (!declaredWhole) {
            return Optional.of("registration.error.questionsOpen");
        }
        return inRegistry.elsewhere().isEmpty() ? byRegisters : Optional.of(FamilyStanding.ELSEWHERE);
    }
}
