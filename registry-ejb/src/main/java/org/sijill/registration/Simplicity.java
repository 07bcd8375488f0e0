package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.calendar.DeadlineSummary;
import org.sijill.calendar.Deadlines;
import org.sijill.declaration.Declaration;
import org.sijill.document.DocumentSummary;
import org.sijill.document.Documents;
import org.sijill.lifeevent.LifeEvents;
import org.sijill.person.Persons;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.verification.VerificationStanding;
import org.sijill.verification.Verifications;
import org.sijill.worklist.WaitingStep;
import org.sijill.worklist.Worklist;

/**
 * Why an application is not simple: it does not wait for this actor's decision, something of it is open, it has run too long, or
 * somebody of it is known already and has to be compared. A few statements, however many applications.
 */
@ApplicationScoped
class Simplicity {

    private static final String STEP = "DecideApplication";

    private final Worklist worklist;
    private final Requirements requirements;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Persons persons;
    private final LifeEvents lifeEvents;
    private final Verifications verifications;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    Simplicity(
            Worklist worklist,
            Requirements requirements,
            Documents documents,
            Deadlines deadlines,
            Persons persons,
            LifeEvents lifeEvents,
            Verifications verifications,
            CurrentActor current,
            Clock clock) {
        this.worklist = worklist;
        this.requirements = requirements;
        this.documents = documents;
        this.deadlines = deadlines;
        this.persons = persons;
        this.lifeEvents = lifeEvents;
        this.verifications = verifications;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected Simplicity() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** What is known of the applications beside themselves. */
    private record Beside(
            Map<UUID, WaitingStep> steps,
            Map<UUID, List<DocumentSummary>> papers,
            Set<UUID> late,
            Set<CivilNumber> known,
            Set<CivilNumber> dead,
            Map<UUID, VerificationStanding> standings) {}

    /** @return code of what is the matter with each; those with which nothing is are not in it */
    Map<Application, String> whyNot(Collection<Application> applications) {
        var ids = applications.stream()
                .map(application -> application.id().value())
                .collect(Collectors.toSet());
        var numbers = applications.stream()
                .flatMap(application -> declared(application).civilNumbers().stream())
                .collect(Collectors.toSet());
        var beside = new Beside(
                worklist.waitingAt(ids).stream().collect(Collectors.toMap(WaitingStep::caseId, Function.identity())),
                documents.of(ids),
                late(ids),
                numbers.isEmpty() ? Set.of() : persons.find(numbers).keySet(),
                lifeEvents.deathsOf(numbers).keySet(),
                verifications.standings(current.get(), ids));
        var reasons = new HashMap<Application, String>();
        applications.forEach(
                application -> whyNot(application, beside).ifPresent(reason -> reasons.put(application, reason)));
        return reasons;
    }

    /** The legal ceiling is over: it is looked at by itself. */
    private Set<UUID> late(Set<UUID> ids) {
        var now = clock.instant();
        return ids.isEmpty()
                ? Set.of()
                : deadlines.summariesOf(ids).stream()
                        .filter(deadline -> deadline.name().equals(RegistrationDeadlines.CEILING))
                        .filter(DeadlineSummary::isRunning)
                        .filter(deadline -> !deadline.dueAt().isAfter(now))
                        .map(DeadlineSummary::caseId)
                        .collect(Collectors.toSet());
    }

    private Declaration declared(Application application) {
        return application.declaration(RegistrationDeadlines.day(clock.instant()));
    }

    private Optional<String> whyNot(Application application, Beside beside) {
        var actor = current.get();
        var step = Optional.ofNullable(beside.steps().get(application.id().value()))
                .filter(waiting -> waiting.step().equals(STEP));
        if (application.status() != ApplicationStatus.DECISION || step.isEmpty()) {
            return Optional.of("registration.error.manyElsewhere");
        }
        return Offers.conflict(application, actor)
                .or(() -> notHis(step.get(), actor))
                .or(() -> open(application, beside));
    }

    private static Optional<String> notHis(WaitingStep step, Actor actor) {
        if (!step.mayBeDoneBy(actor)) {
            return Optional.of("registration.error.decidedHigher");
        }
        return step.isOthers() ? Optional.of("worklist.error.claimed") : Optional.empty();
    }

    private Optional<String> open(Application application, Beside beside) {
        var declared = declared(application);
        if (!declared.isComplete()) {
            return Optional.of("registration.error.questionsOpen");
        }
        var papers = beside.papers().getOrDefault(application.id().value(), List.of());
        if (!requirements.lacks(application, declared, papers).isEmpty()) {
            return Optional.of("registration.error.manyPapers");
        }
        if (beside.late().contains(application.id().value())) {
            return Optional.of("registration.error.manyCeiling");
        }
        if (declared.civilNumbers().stream().anyMatch(beside.dead()::contains)) {
            return Optional.of("registration.error.manyDied");
        }
        if (beside.standings().get(application.id().value()) == VerificationStanding.CONFLICT) {
            return Optional.of("registration.error.manyConflict");
        }
        return declared.civilNumbers().stream().anyMatch(beside.known()::contains)
                ? Optional.of("registration.error.manyKnown")
                : Optional.empty();
    }
}
