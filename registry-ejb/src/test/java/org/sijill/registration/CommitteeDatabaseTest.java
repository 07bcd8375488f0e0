package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.registration.HelpKind.AID_IN_KIND;
import static org.sijill.registration.HelpKind.EMPOWERMENT;
import static org.sijill.security.TestActors.withCivilNumber;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.NotAvailableException;
import org.sijill.security.Actor;

/** Three members vote on an application: nobody alone, nobody twice, nobody on his own family. */
class CommitteeDatabaseTest {

    private static void beforeCommittee(Consumer<DecisionFixture> test) {
        DecisionFixture.on(Committee.STEP, Set.of(EMPOWERMENT, AID_IN_KIND), test);
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static void assertUndecided(DecisionFixture at) {
        assertThat(at.application().status()).isEqualTo(ApplicationStatus.DECISION);
        assertThat(at.outcomes).isEmpty();
        assertThat(at.messages()).isEmpty();
    }

    /** Red if the message that is released is that of a whole approval: a family approved in part is then never told. */
    @Test
    void whatIsApprovedInPartIsToldSo() {
        beforeCommittee(at -> {
            assertThat(at.vote(at.member(), at.approving(EMPOWERMENT))).isFalse();
            assertUndecided(at);
            assertThat(at.vote(at.member(), at.approving(EMPOWERMENT))).isTrue();
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.APPROVED);
            assertThat(at.application().decision().approvedHelp()).containsExactly(EMPOWERMENT);
            assertThat(at.application().decision().isByCommittee()).isTrue();
            assertThat(at.outcomes).containsExactly("APPROVED");
            assertThat(at.messages()).containsExactly("a.part HELD");
            at.isAnnounced();
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.ENTERED);
            assertThat(at.messages()).containsExactly("a.part WAITING");
        });
    }

    /** Red if {@code Tally} counts the votes and not the seats, or if {@code vote} does not look who voted. */
    @Test
    void nobodyDecidesAloneHoweverOftenHeVotes() {
        beforeCommittee(at -> {
            var member = at.member();
            at.vote(member, at.rejecting());
            refused("registration.error.voted", () -> at.vote(member, at.rejecting()));
            assertUndecided(at);
        });
    }

    /** Red if {@code requireUnrelated} asks the declaration alone, or the registry alone. */
    @Test
    void aMemberWhoBelongsToTheFamilyDoesNotVote() {
        beforeCommittee(at -> {
            refused(
                    "registration.error.ownFile",
                    () -> at.vote(withCivilNumber(at.applicant.value(), at.member()), at.rejecting()));
            refused(
                    "registration.error.relativesFile",
                    () -> at.vote(withCivilNumber(at.wife.value(), at.member()), at.rejecting()));
            var brother = at.brotherInTheRegistry();
            refused(
                    "registration.error.relativesFile",
                    () -> at.vote(withCivilNumber(brother.value(), at.member()), at.rejecting()));
            assertUndecided(at);
            var stranger = withCivilNumber(DecisionFixture.aNumber().value(), at.member());
            assertThat(at.vote(stranger, at.rejecting())).isFalse();
        });
    }

    @Test
    void whoeverCheckedItDoesNotVote() {
        beforeCommittee(at -> {
            var both = new Actor(
                    at.clerk.id(),
                    at.clerk.name(),
                    at.clerk.roles(),
                    at.member().permissions(),
                    at.clerk.area(),
                    at.clerk.office(),
                    2,
                    at.clerk.civilNumber());
            refused("security.error.fourEyes", () -> at.vote(both, at.rejecting()));
            assertUndecided(at);
        });
    }

    /** Red if {@code CommitteeService} takes the application in any other state. */
    @Test
    void theThirdVoteAfterADecisionIsTooLate() {
        beforeCommittee(at -> {
            at.vote(at.member(), at.rejecting());
            at.vote(at.member(), at.rejecting());
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.REJECTED);
            refused("registration.error.transition", () -> at.vote(at.member(), at.approving(EMPOWERMENT)));
            assertThat(at.messages()).containsExactly("a.no HELD");
            assertThat(at.outcomes).containsExactly("REJECTED");
        });
    }

    /** What was returned comes before the committee anew. Red if {@code round} is always the first. */
    @Test
    void theVotesOfBeforeAReturnCountNoMore() {
        beforeCommittee(at -> {
            var first = at.member();
            at.vote(first, at.rejecting());
            at.comesAgain(at.member());
            at.waitsAt(Committee.STEP);
            assertThat(at.vote(first, at.approving(EMPOWERMENT, AID_IN_KIND))).isFalse();
            assertUndecided(at);
            assertThat(at.vote(at.member(), at.approving(EMPOWERMENT, AID_IN_KIND)))
                    .isTrue();
            assertThat(at.messages()).containsExactly("a.ok HELD");
        });
    }

    /** Red with {@code require} in place of {@code requireAmongOthers}: who takes the step keeps the others from voting. */
    @Test
    void whoeverTookTheStepKeepsNobodyOut() {
        beforeCommittee(at -> {
            var member = at.member();
            at.takes(member);
            at.vote(member, at.rejecting());
            assertThat(at.vote(at.member(), at.rejecting())).isTrue();
        });
    }

    /** Red without {@code requireNoVote}: the first vote would count on answers that its member never saw. */
    @Test
    void theAnswersStayOnceSomebodyHasVotedOnThem() {
        beforeCommittee(at -> {
            at.mayChange();
            at.vote(at.member(), at.rejecting());
            refused("registration.error.voting", at::mayChange);
        });
    }

    @Test
    void helpThatNobodyAskedForIsNotVotedOn() {
        beforeCommittee(at -> {
            refused("registration.error.helpNotWanted", () -> at.vote(at.member(), at.approving(HelpKind.DEVICE)));
            assertUndecided(at);
        });
    }

    /** Red if {@code died} leaves the votes a step to be carried out in. */
    @Test
    void theApplicantsDeathBetweenTwoVotesEndsItAndNobodyIsWrittenTo() {
        beforeCommittee(at -> {
            at.vote(at.member(), at.approving(EMPOWERMENT));
            at.applicantDies();
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.CLOSED_BY_DEATH);
            refused("registration.error.transition", () -> at.vote(at.member(), at.approving(EMPOWERMENT)));
            assertThat(at.outcomes).containsExactly("ApplicationWithdrawn");
            assertThat(at.messages()).isEmpty();
            at.applicantDies();
            assertThat(at.outcomes).as("told again").hasSize(1);
        });
    }

    /** Red if {@code require} is not asked: one officer would decide what is the committee's. */
    @Test
    void oneOfficerDoesNotDecideWhatIsBeforeTheCommittee() {
        beforeCommittee(at -> {
            assertThatThrownBy(() -> at.approve(at.supervisor())).isInstanceOf(NotAvailableException.class);
            assertUndecided(at);
        });
        DecisionFixture.on("DecideApplication", Set.of(AID_IN_KIND), at -> {
            assertThatThrownBy(() -> at.vote(at.member(), at.rejecting())).isInstanceOf(NotAvailableException.class);
            assertThat(at.outcomes).isEqualTo(List.of());
        });
    }
}
