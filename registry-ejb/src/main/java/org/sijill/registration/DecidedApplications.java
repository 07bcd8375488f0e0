package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.worklist.Worklist;

/** What was decided, for whoever looks afterwards at how it was done; and whether that is for him to judge. */
@ApplicationScoped
public class DecidedApplications {

    private final ApplicationRepository applications;
    private final CommitteeVoteRepository votes;
    private final FamilyEntry entry;
    private final Worklist worklist;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    DecidedApplications(
            ApplicationRepository applications,
            CommitteeVoteRepository votes,
            FamilyEntry entry,
            Worklist worklist,
            CurrentActor current,
            Clock clock) {
        this.applications = applications;
        this.votes = votes;
        this.entry = entry;
        this.worklist = worklist;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected DecidedApplications() {
        this(null, null, null, null, null, null);
    }

    /** @return those decided from one moment until before another, within the actor's reach */
    public List<DecidedApplication> between(Instant from, Instant before) {
        return applications.decided(current.get(), from, before);
    }

    /**
     * Those of these that the actor filed, checked, changed, decided, voted on or took back, or that are his own. For a list:
     * {@link #hadAHand} asks further.
     */
    public Set<ApplicationId> withAHand(Collection<ApplicationId> ids) {
        var actor = current.get();
        var plain = ids.stream().map(ApplicationId::value).toList();
        var own = applications.find(actor, plain).values().stream()
                .filter(this::isByOrOf)
                .map(Application::id);
        var voted = votes.by(actor.id(), plain).stream().map(ApplicationId::new);
        return Stream.concat(own, voted).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the actor had a hand in it, did a step of it or had one done for him, or belongs to the applicant's family.
     *
     * @throws NotAvailableException if there is no such application within his reach
     */
    public boolean hadAHand(ApplicationId id) {
        var actor = current.get();
        var application = applications.get(actor, id);
        return isByOrOf(application)
                || votes.by(actor.id(), List.of(id.value())).stream().anyMatch(id.value()::equals)
                || stepsBy(id).anyMatch(actor.id().value()::equals)
                || entry.isRelated(
                        actor,
                        application.declaration(RegistrationDeadlines.day(clock.instant())),
                        application.reference().office());
    }

    /** The same by its number; of one that there is not, or that the actor does not reach, he had none. */
    public boolean hadAHand(CaseNumber number) {
        return applications
                .find(current.get(), number)
                .filter(application -> hadAHand(application.id()))
                .isPresent();
    }

    private boolean isByOrOf(Application application) {
        var actor = current.get();
        return application.preparedBy(actor)
                || application.isOwnFileOf(actor)
                || application.decision().isBy(actor.id());
    }

    /** Who ended each step, and for whom. */
    private Stream<UUID> stepsBy(ApplicationId id) {
        return worklist.steps(id.value()).stream()
                .flatMap(
                        step -> Stream.of(Optional.ofNullable(step.closedBy()), Optional.ofNullable(step.onBehalfOf())))
                .flatMap(Optional::stream);
    }
}
