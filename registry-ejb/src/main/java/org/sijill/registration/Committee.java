package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.office.Parameters;
import org.sijill.security.Actor;
import org.sijill.worklist.StepRecord;

/** The committee of three: its votes on an application, and what they come to. */
@ApplicationScoped
class Committee {

    static final String STEP = "VoteOnApplication";

    private final CommitteeVoteRepository votes;
    private final Parameters parameters;
    private final Clock clock;

    @Inject
    Committee(CommitteeVoteRepository votes, Parameters parameters, Clock clock) {
        this.votes = votes;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** For the container. */
    protected Committee() {
        this(null, null, null);
    }

    /**
     * @param steps of the application so far
     * @return what it comes to; empty as long as another vote is needed
     * @throws BusinessException {@code registration.error.voted} if this member voted already
     */
    Optional<Verdict> vote(Application application, List<StepRecord> steps, Actor member, Verdict verdict) {
        var round = round(steps);
        var cast = votes.of(application, round);
        if (cast.stream().anyMatch(vote -> vote.member().equals(member.id()))) {
            throw new BusinessException("registration.error.voted");
        }
        var vote = CommitteeVote.cast(application.id(), round, member.id(), verdict, clock.instant());
        votes.add(vote);
        var all = new ArrayList<>(cast.stream().map(CommitteeVote::verdict).toList());
        all.add(verdict);
        return new Tally(all, application.minimum().helpWanted(), seats()).verdict();
    }

    /** @throws BusinessException {@code registration.error.voting} if somebody has voted on it as it is */
    void requireNoVote(Application application, List<StepRecord> steps) {
        if (standing(application, steps)
                .filter(sitting -> !sitting.voted().isEmpty())
                .isPresent()) {
            throw new BusinessException("registration.error.voting");
        }
    }

    /** @return empty unless it is before the committee */
    Optional<CommitteeStanding> standing(Application application, List<StepRecord> steps) {
        return isSitting(steps)
                ? Optional.of(new CommitteeStanding(
                        seats(),
                        votes.of(application, round(steps)).stream()
                                .map(CommitteeVote::member)
                                .toList()))
                : Optional.empty();
    }

    private static boolean isSitting(List<StepRecord> steps) {
        return steps.stream().anyMatch(step -> step.isOpen() && step.step().equals(STEP));
    }

    /** What was returned and comes back is voted on anew. */
    private static int round(List<StepRecord> steps) {
        return (int) steps.stream().filter(step -> step.step().equals(STEP)).count();
    }

    private int seats() {
        return parameters.number("registration.committee.seats", RegistrationDeadlines.day(clock.instant()));
    }
}
