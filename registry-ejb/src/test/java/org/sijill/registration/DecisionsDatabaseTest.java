package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.withCivilNumber;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.ActorId;
import org.sijill.security.Delegated;
import org.sijill.security.TestActors;

/** One officer decides what he has seen, on people who are none of his, once. */
class DecisionsDatabaseTest {

    private static void beforeASupervisor(Consumer<DecisionFixture> test) {
        DecisionFixture.on("DecideApplication", Set.of(HelpKind.EMERGENCY_AID, HelpKind.AID_IN_KIND), test);
    }

    private static void refused(String code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    /** OpenSPP2 3.1.3, 3.1.6: changed after it was shown, and approved all the same (known-failures.md 8). Red without the version. */
    @Test
    void onlyWhatWasShownIsApproved() {
        beforeASupervisor(at -> {
            var shown = at.application().version();
            at.takenFromARegister();
            assertThatThrownBy(() -> at.approve(at.supervisor(), shown)).isInstanceOf(ChangedMeanwhileException.class);
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.DECISION);
        });
    }

    /** OpenSPP2 3.1.7: whoever asked for it applied it (known-failures.md 8). */
    @Test
    void neitherTheApplicantNorHisFamilyNorWhoeverCheckedItApproves() {
        beforeASupervisor(at -> {
            refused(
                    "registration.error.ownFile",
                    () -> at.approve(withCivilNumber(at.applicant.value(), at.supervisor())));
            refused(
                    "registration.error.relativesFile",
                    () -> at.approve(withCivilNumber(at.wife.value(), at.supervisor())));
            refused("security.error.fourEyes", () -> at.approve(at.checkerAsSupervisor()));
            assertThat(at.messages()).isEmpty();
        });
    }

    /** Red if only his own number is asked for: his delegate would then decide for him. */
    @Test
    void whoeverStandsInForARelativeDoesNotDecideEither() {
        beforeASupervisor(at -> {
            var lent = new Delegated(
                    UUID.randomUUID(),
                    new ActorId(UUID.randomUUID()),
                    Optional.of(at.wife.value()),
                    Set.of("registration.decide"),
                    NIZWA,
                    2);
            refused(
                    "registration.error.relativesFile",
                    () -> at.approve(TestActors.standingIn(lent, TestActors.in(NIZWA))));
        });
    }

    @Test
    void theFamilyIsToldOfItsApprovalOnceHoweverOftenTheJobRuns() {
        beforeASupervisor(at -> {
            at.approve(at.supervisor());
            assertThat(at.messages()).containsExactly("a.ok HELD");
            at.isAnnounced();
            at.isAnnounced();
            assertThat(at.messages()).containsExactly("a.ok WAITING");
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.ENTERED);
        });
    }

    /** Told before it was filed, a death closes nothing. Red if {@code requireSettled} asks for conflicts alone. */
    @Test
    void whoeverDiedBeforeIsNotApproved() {
        beforeASupervisor(at -> {
            at.diedBefore();
            refused("registration.error.applicantDied", () -> at.approve(at.supervisor()));
        });
    }

    /** Red if it counts from now on: what was opened again would have another four months. */
    @Test
    void theLawsCeilingCountsFromTheFilingWhateverCameBetween() {
        beforeASupervisor(at -> assertThat(at.ceilingStartedOn("2027-02-01")).isEqualTo("2027-03-25"));
    }

    /** What was decided before he died stays decided. Red if {@code takeOpen} finds what is approved. */
    @Test
    void aDeathAfterTheDecisionLeavesIt() {
        beforeASupervisor(at -> {
            at.approve(at.supervisor());
            at.applicantDies();
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.APPROVED);
            assertThat(at.outcomes).containsExactly("APPROVED");
        });
    }
}
