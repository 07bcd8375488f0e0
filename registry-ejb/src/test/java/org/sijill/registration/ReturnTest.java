package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.registration.Applications.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.common.Ids;
import org.sijill.declaration.Answers;
import org.sijill.document.DocumentId;
import org.sijill.document.DocumentSummary;
import org.sijill.document.DocumentType;

class ReturnTest {

    private static final Answers THEN = new Answers(
            Map.of("self.given", "Rashid", "m1.given", "Moza", "home.village", "Tanuf", "i1.amount", "300"));
    private static final Set<HelpKind> HELP = Set.of(HelpKind.EMERGENCY_AID);

    @ParameterizedTest
    @CsvSource({
        "SELF,self.given",
        "MEMBERS,m1.given",
        "MEMBERS,m2.given",
        "HEAD,m1.role",
        "HEAD,self.role",
        "HOME,home.rooms",
        "INCOME,i1.amount",
        "INCOME,income.none"
    })
    void aQuestionIsAnsweredOnceSomethingInItIsChanged(MissingItem item, String field) {
        assertThat(asking(item).unanswered(THEN, HELP, List.of(), false)).containsExactly(item);
        var now = THEN.with(new Answers(Map.of(field, "otherwise")));
        assertThat(asking(item).unanswered(now, HELP, List.of(), false)).isEmpty();
        var elsewhere = THEN.with(new Answers(Map.of(item == MissingItem.HOME ? "self.tribe" : "home.rooms", "3")));
        assertThat(asking(item).unanswered(elsewhere, HELP, List.of(), false)).containsExactly(item);
    }

    /** Whoever is asked for a clearer copy has sent one already. */
    @Test
    void aPaperIsThereOnceOneIsHandedInAfterItWasAskedFor() {
        var asking = asking(MissingItem.PROOF_OF_RESIDENCE);
        var before = paper(MissingItem.PROOF_OF_RESIDENCE, NOW.minusSeconds(1));
        var other = paper(MissingItem.IDENTITY_CARD, NOW.plusSeconds(1));
        assertThat(asking.unanswered(THEN, HELP, List.of(before, other), false))
                .containsExactly(MissingItem.PROOF_OF_RESIDENCE);
        var after = paper(MissingItem.PROOF_OF_RESIDENCE, NOW.plus(Duration.ofDays(1)));
        assertThat(asking.unanswered(THEN, HELP, List.of(before, after), false)).isEmpty();
    }

    @Test
    void theHelpIsChosenAnew() {
        var asking = asking(MissingItem.HELP_WANTED);
        assertThat(asking.unanswered(THEN, HELP, List.of(), false)).containsExactly(MissingItem.HELP_WANTED);
        assertThat(asking.unanswered(THEN, Set.of(HelpKind.DEVICE), List.of(), false))
                .isEmpty();
    }

    @Test
    void whatOnlyTheCounterCompletesIsOpenUntilThen() {
        assertThat(asking(MissingItem.MOBILE).unanswered(Answers.NONE, Set.of(), List.of(), false))
                .containsExactly(MissingItem.MOBILE);
        assertThat(asking(MissingItem.MOBILE).unanswered(Answers.NONE, Set.of(), List.of(), true))
                .isEmpty();
    }

    @Test
    void onceConfirmedNothingIsAskedAndTheNoteStays() {
        var confirmed = asking(MissingItem.HOME).confirmed();
        assertThat(confirmed.unanswered(THEN, HELP, List.of(), false)).isEmpty();
        assertThat(confirmed.note()).isEqualTo("note");
    }

    private static Return asking(MissingItem item) {
        return Return.asking(new ReturnApplication(Set.of(item), "note", 0), THEN, HELP, NOW);
    }

    private static DocumentSummary paper(MissingItem kind, Instant at) {
        return new DocumentSummary(new DocumentId(Ids.next()), kind.name(), "a.png", DocumentType.PNG, 1, 1, at);
    }
}
