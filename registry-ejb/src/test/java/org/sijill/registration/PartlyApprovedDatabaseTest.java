package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.security.TestActors.NIZWA;

import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.security.TestActors;

/** Of two kinds of help one is approved, and the family is told why the other is not. */
class PartlyApprovedDatabaseTest {

    private static final String WHY = "There is none left this year.";
    private static final String GIVEN = "select given from letter where case_id = ?1 and kind = 'APPROVAL'";
    private static final String KEPT =
            "select approved_help || ' ' || reason || ' ' || reason_text from application where id = ?1";

    private static void on(Consumer<DecisionFixture> test) {
        DecisionFixture.on("DecideApplication", Set.of(HelpKind.EMERGENCY_AID, HelpKind.AID_IN_KIND), test);
    }

    /** Red if {@code Decision.made} keeps all that was wanted, or {@code ApplicantMessages} asks no reason. */
    @Test
    void oneKindIsApprovedAndTheReasonOfTheOtherIsKept() {
        on(at -> {
            at.approvePartly(at.supervisor(), at.approving(HelpKind.AID_IN_KIND));
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.APPROVED);
            assertThat(at.outcomes).containsExactly("APPROVED");
            assertThat(at.messages()).containsExactly("a.part HELD");
            assertThat(at.held(KEPT)).containsExactly("AID_IN_KIND R10 " + WHY);
            at.isAnnounced();
            assertThat(at.messages()).containsExactly("a.part WAITING");
        });
    }

    /** Red if {@code ApplicationLetters.approved} lists what is approved alone, or says one outcome of both. */
    @Test
    void itsLetterTellsOfBoth() {
        on(at -> {
            at.approvePartly(at.supervisor(), at.approving(HelpKind.AID_IN_KIND));
            assertThat(at.held(GIVEN)).singleElement().satisfies(given -> assertThat(given)
                    .containsSubsequence("\"help.1\"", "Emergency aid")
                    .containsSubsequence("\"help.2\"", "Aid in kind")
                    .containsSubsequence("\"helpOutcome.1\"", WHY, "\"helpOutcome.2\"")
                    .doesNotContain("\"help.3\""));
            assertThat(at.held(GIVEN).get(0).split(WHY, -1))
                    .as("once in each language")
                    .hasSize(3);
        });
    }

    /** Red if {@code annulled} loses the reason of the part, or tells it as why the decision was taken back. */
    @Test
    void takenBackItSaysWhyAndKeepsWhyItWasAPart() {
        on(at -> {
            at.approvePartly(at.supervisor(), at.approving(HelpKind.AID_IN_KIND));
            at.isAnnounced();
            var mistake = new AnnulDecision(
                    "Entered for another family by mistake.", at.application().version());
            at.does(TestActors.in(NIZWA, "registration.annul"), (service, id) -> service.annul(id, mistake));
            var facts = at.application().facts();
            assertThat(facts.status()).isEqualTo(ApplicationStatus.ANNULLED);
            assertThat(facts.annulment().text()).isEqualTo("Entered for another family by mistake.");
            assertThat(facts.reason()).isEqualTo(RejectionReason.R10);
            assertThat(facts.reasonText()).isEqualTo(WHY);
            assertThat(facts.approvedHelp()).containsExactly(HelpKind.AID_IN_KIND);
            assertThat(at.held(KEPT)).containsExactly("AID_IN_KIND R10 " + WHY);
            assertThat(at.held("select cast(revoked_at is not null as text) from letter where case_id = ?1"))
                    .containsExactly("true");
        });
    }

    /** Red if {@code approvePartly} takes all for a part, or {@code Verdict.part} asks for no reason. */
    @Test
    void aPartIsNeitherAllNorUnexplained() {
        on(at -> {
            var version = at.application().version();
            refused("registration.error.partIsAll", at, at.approving(HelpKind.EMERGENCY_AID, HelpKind.AID_IN_KIND));
            refused("registration.error.helpNotWanted", at, at.approving(HelpKind.DEVICE));
            var part = Set.of(HelpKind.AID_IN_KIND);
            refused("registration.error.reasonMissing", at, new DecideHelp(part, null, WHY, version));
            refused("registration.error.reasonText", at, new DecideHelp(part, RejectionReason.R10, "None.", version));
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.DECISION);
            assertThat(at.messages()).isEmpty();
        });
    }

    private static void refused(String code, DecisionFixture at, DecideHelp verdict) {
        assertThatThrownBy(() -> at.approvePartly(at.supervisor(), verdict))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }
}
