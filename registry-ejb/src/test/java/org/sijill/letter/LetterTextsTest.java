package org.sijill.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.Messages;
import org.sijill.common.MovableClock;
import org.sijill.notification.TestTexts;

/** The sentences of letters that an administrator wrote anew. */
class LetterTextsTest {

    private static final LocalDate ISSUED = LocalDate.ofInstant(SampleLetters.NOW, MovableClock.ZONE);
    private static final String NEXT = "letter.v1.approval.nextText";

    private final LetterTexts texts = new LetterTexts(TestTexts.with(), new Messages());

    /** Red if a letter is printed with what holds today instead of what held when it was issued. */
    @Test
    void aLetterIsPrintedWithTheSentencesThatHeldOnTheDayItWasIssued() {
        assertThat(printed(ISSUED)).contains("We shall ring you");
        assertThat(printed(ISSUED.plusDays(1)))
                .doesNotContain("We shall ring you")
                .contains("The branch tells you");
    }

    private static String printed(LocalDate from) {
        var written = new TestTexts.Held(NEXT, from, "سنتصل بكم.", "We shall ring you.");
        var letter = SampleLetters.issued(SampleLetters.approval());
        var pdf = TestLetters.printer(written).print(letter, Language.EN);
        return Paper.text(pdf, Language.EN).replaceAll("\\s+", " ");
    }

    @Test
    void sentencesAreOfferedAndWhatIsEmptyOrFormsADateIsNot() {
        assertThat(texts.templates())
                .contains(NEXT, "letter.v1.appeal.text", "letter.v1.rejection.decision", "letter.v2.visit.whyText")
                .doesNotContain("letter.v1.day", "letter.v1.hijri", "letter.v1.honour.MALE", "letter.v1.head.country");
        assertThat(texts.has("a.in")).isFalse();
        assertThat(texts.has("letter.v1.nothing")).isFalse();
    }

    @Test
    void everySentenceIsShownFilledWithSomething() {
        for (var template : texts.templates()) {
            for (var language : Language.values()) {
                assertThat(texts.sample(template, language, texts.shipped(template, language)))
                        .as(template)
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }
}
