package org.sijill.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssueLetterTest {

    private static final BilingualText ANY = BilingualText.same("x");

    @Test
    void withoutAnyOneOfTheValuesItNeedsNoLetterIsIssued() {
        for (var sample : List.of(SampleLetters.approval(), SampleLetters.rejection(), SampleLetters.receipt())) {
            for (var needed : sample.kind().needed()) {
                assertThatIllegalArgumentException()
                        .as(sample.kind() + " without " + needed)
                        .isThrownBy(() -> SampleLetters.without(sample, needed.key()));
            }
        }
    }

    @Test
    void aValueThatTheKindDoesNotPrintIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleLetters.with(SampleLetters.rejection(), LetterValue.PROMISED_BY, ANY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleLetters.with(SampleLetters.approval(), LetterValue.REASON, ANY));
    }

    @Test
    void anEmptyOrEndlessValueIsRefused() {
        for (var text : List.of("", " ", "x".repeat(IssueLetter.LONGEST + 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SampleLetters.with(
                            SampleLetters.approval(), LetterValue.FULL_NAME, new BilingualText("x", text)));
        }
    }

    @Test
    void eachKindOfHelpHasWhatBecomesOfItAndAListHasNoGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleLetters.without(SampleLetters.approval(), "helpOutcome.2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleLetters.without(SampleLetters.receipt(), "missing.1"));
    }

    @Test
    void nothingPersonalStandsInALogOfIt() {
        assertThat(SampleLetters.approval().toString()).doesNotContain(SampleLetters.NAME);
        assertThat(new Given(Map.of("fullName", BilingualText.same(SampleLetters.NAME))))
                .hasToString("Given");
        assertThat(BilingualText.same(SampleLetters.NAME)).hasToString("BilingualText");
    }
}
