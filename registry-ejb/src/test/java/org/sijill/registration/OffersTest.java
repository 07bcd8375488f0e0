package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.registration.ApplicationDetails.Offer.APPROVE;
import static org.sijill.registration.ApplicationDetails.Offer.APPROVE_PARTLY;
import static org.sijill.registration.ApplicationDetails.Offer.COMPLETE;
import static org.sijill.registration.ApplicationDetails.Offer.CONFIRM;
import static org.sijill.registration.ApplicationDetails.Offer.REJECT;
import static org.sijill.registration.ApplicationDetails.Offer.REOPEN;
import static org.sijill.registration.ApplicationDetails.Offer.RETURN;
import static org.sijill.registration.ApplicationDetails.Offer.VOTE;
import static org.sijill.registration.ApplicationDetails.Offer.WITHDRAW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.registration.ApplicationDetails.Offer;
import org.sijill.security.Actor;
import org.sijill.security.TestActors;
import org.sijill.worklist.StepRecord;

/** What a page offers, and the reason it gives where it does not. */
class OffersTest {

    private static final List<StepRecord> DECIDED_BY_SUPERVISOR = List.of(open("registration.decide"));
    private static final List<StepRecord> BEFORE_COMMITTEE = List.of(open("registration.vote"));

    private final Actor clerk = TestActors.in(
            TestActors.NIZWA,
            "registration.verify",
            "registration.return",
            "registration.complete",
            "registration.withdraw");
    private final Actor supervisor =
            TestActors.in(TestActors.NIZWA, "registration.decide", "registration.return", "registration.withdraw");

    @Test
    void aClerkConfirmsOrReturnsWhatIsBeingChecked() {
        assertThat(offers(ApplicationStatus.VERIFYING, clerk, List.of(open("registration.verify"))))
                .containsOnlyKeys(CONFIRM, RETURN, WITHDRAW);
    }

    @Test
    void whatTheCitizenHasIsCompletedAtTheCounter() {
        assertThat(offers(ApplicationStatus.RETURNED, clerk, List.of(open("registration.complete"))))
                .containsOnlyKeys(COMPLETE, WITHDRAW);
    }

    @Test
    void aClerkDecidesNothing() {
        assertThat(offers(ApplicationStatus.DECISION, clerk, DECIDED_BY_SUPERVISOR))
                .containsOnlyKeys(WITHDRAW);
    }

    @Test
    void aSupervisorApprovesRejectsOrReturnsWhatIsToBeDecided() {
        assertThat(offers(ApplicationStatus.DECISION, supervisor, DECIDED_BY_SUPERVISOR))
                .containsOnlyKeys(APPROVE, REJECT, RETURN, WITHDRAW)
                .allSatisfy((offer, whyNot) -> assertThat(whyNot).isEmpty());
    }

    @Test
    void whatIsDecidedHigherSaysSo() {
        assertThat(offers(ApplicationStatus.DECISION, supervisor, List.of(open("registration.decideCostly"))))
                .containsEntry(APPROVE, Optional.of("registration.error.decidedHigher"));
    }

    @Test
    void whoeverCheckedItIsToldWhyHeDoesNotDecide() {
        var application = Applications.in(ApplicationStatus.VERIFYING);
        application.confirm(supervisor, 0);
        assertThat(Offers.of(application, supervisor, DECIDED_BY_SUPERVISOR, given(Optional.empty())))
                .containsEntry(APPROVE, Optional.of("security.error.fourEyes"))
                .containsEntry(REJECT, Optional.of("security.error.fourEyes"))
                .containsEntry(RETURN, Optional.of("security.error.fourEyes"));
    }

    @Test
    void whoseOwnFileItIsIsToldSo() {
        var owner = TestActors.withCivilNumber(Applications.CIVIL_NUMBER, supervisor);
        assertThat(offers(ApplicationStatus.DECISION, owner, DECIDED_BY_SUPERVISOR))
                .containsEntry(APPROVE, Optional.of("registration.error.ownFile"));
    }

    @Test
    void whatStandsInTheWayOfAnApprovalIsNoneOfARejectionOrAReturn() {
        var elsewhere = Optional.of("registration.error.familyElsewhere");
        assertThat(Offers.of(
                        Applications.in(ApplicationStatus.DECISION),
                        supervisor,
                        DECIDED_BY_SUPERVISOR,
                        given(elsewhere)))
                .containsEntry(APPROVE, elsewhere)
                .containsEntry(REJECT, Optional.empty())
                .containsEntry(RETURN, Optional.empty());
    }

    @Test
    void whoeverMayNotDecideAtAllReadsThatFirst() {
        var owner = TestActors.withCivilNumber(Applications.CIVIL_NUMBER, supervisor);
        var application = Applications.in(ApplicationStatus.DECISION);
        var elsewhere = Optional.of("registration.error.familyElsewhere");
        assertThat(Offers.of(application, owner, DECIDED_BY_SUPERVISOR, given(elsewhere)))
                .containsEntry(APPROVE, Optional.of("registration.error.ownFile"));
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "ENTERED", "ANNULLED", "REJECTED", "WITHDRAWN", "LAPSED"})
    void whatHasEndedOffersNothing(ApplicationStatus status) {
        assertThat(offers(status, supervisor, List.of())).isEmpty();
    }

    private static Map<Offer, Optional<String>> offers(ApplicationStatus status, Actor actor, List<StepRecord> steps) {
        return Offers.of(Applications.in(status), actor, steps, given(Optional.empty()));
    }

    @Test
    void severalKindsOfHelpMayBeApprovedInPart() {
        var application = Applications.filedBy(
                Applications.somebody(), Applications.command(HelpKind.DEVICE, HelpKind.AID_IN_KIND));
        application.register(true, new VisitNeed());
        assertThat(Offers.of(application, supervisor, DECIDED_BY_SUPERVISOR, given(Optional.empty())))
                .containsEntry(APPROVE_PARTLY, Optional.empty());
    }

    @Test
    void aMemberOfTheCommitteeVotesOnceAndReturns() {
        var member = TestActors.in(TestActors.NIZWA, "registration.vote", "registration.return");
        assertThat(offers(ApplicationStatus.DECISION, member, BEFORE_COMMITTEE))
                .containsEntry(VOTE, Optional.empty())
                .containsOnlyKeys(VOTE, RETURN);
        var voted = new Circumstances(Optional.empty(), false, false, Set.of(member.id()));
        assertThat(Offers.of(Applications.in(ApplicationStatus.DECISION), member, BEFORE_COMMITTEE, voted))
                .containsEntry(VOTE, Optional.of("registration.error.voted"));
    }

    /** Red if a page offers a relative what the boundary then refuses him. */
    @ParameterizedTest
    @ValueSource(strings = {"registration.decide", "registration.vote"})
    void whoeverBelongsToTheFamilyIsToldSoAndOfferedNothing(String step) {
        var relative =
                TestActors.in(TestActors.NIZWA, "registration.vote", "registration.decide", "registration.return");
        var related = new Circumstances(Optional.empty(), true, false, Set.of());
        assertThat(Offers.of(Applications.in(ApplicationStatus.DECISION), relative, List.of(open(step)), related))
                .isNotEmpty()
                .allSatisfy((offer, whyNot) -> assertThat(whyNot).contains("registration.error.relativesFile"));
    }

    @Test
    void whatIsBeforeTheCommitteeIsNoOneOfficersToDecide() {
        assertThat(offers(ApplicationStatus.DECISION, supervisor, BEFORE_COMMITTEE))
                .containsEntry(APPROVE, Optional.of("registration.error.inCommittee"))
                .containsEntry(REJECT, Optional.of("registration.error.inCommittee"));
    }

    @Test
    void whatLapsedIsOpenedAgainAsLongAsThereIsTime() {
        var opener = TestActors.in(TestActors.NIZWA, "registration.reopen");
        var lapsed = Applications.in(ApplicationStatus.LAPSED);
        assertThat(Offers.of(lapsed, opener, List.of(), new Circumstances(Optional.empty(), false, true, Set.of())))
                .containsOnlyKeys(REOPEN);
        assertThat(Offers.of(lapsed, opener, List.of(), given(Optional.empty())))
                .isEmpty();
    }

    private static Circumstances given(Optional<String> obstacle) {
        return new Circumstances(obstacle, false, false, Set.of());
    }

    private static StepRecord open(String permission) {
        return new StepRecord("Step", permission, Applications.NOW, null, null, null, null, null);
    }
}
