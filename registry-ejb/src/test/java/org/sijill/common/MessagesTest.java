package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @CsvSource({
        "0, متأخر منذ اليوم",
        "1, متأخر يوماً",
        "2, متأخر يومين",
        "3, متأخر 3 أيام",
        "10, متأخر 10 أيام",
        "11, متأخر 11 يوماً",
        "99, متأخر 99 يوماً",
        "100, متأخر 100 يوم",
        "103, متأخر 103 أيام"
    })
    void arabicCountsDaysInItsSixForms(int days, String text) {
        assertThat(messages.text(Language.AR, "common.due.late", days)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, بقي يوم واحد", "2, بقي يومان", "4, بقيت 4 أيام", "20, بقي 20 يوماً"})
    void arabicCountsWhatIsLeft(int days, String text) {
        assertThat(messages.text(Language.AR, "common.due.left", days)).isEqualTo(text);
    }

    @Test
    void englishHasTwoForms() {
        assertThat(messages.text(Language.EN, "common.due.late", 1)).isEqualTo("1 day late");
        assertThat(messages.text(Language.EN, "common.due.left", 3)).isEqualTo("3 days left");
    }

    @Test
    void theLocaleChoosesTheLanguageAndAnythingUnknownIsArabic() {
        assertThat(messages.text(Locale.UK, "common.due.today")).isEqualTo("today");
        assertThat(messages.text(Locale.forLanguageTag("ar-EG"), "common.due.today"))
                .isEqualTo("اليوم");
        assertThat(messages.text(Locale.FRENCH, "common.due.today")).isEqualTo("اليوم");
    }

    @Test
    void aDateBecomesWordsOfItsLanguage() {
        var day = LocalDate.of(2026, 12, 8);
        assertThat(messages.text(Language.AR, "common.due.noLaterThan", day)).isEqualTo("في موعد أقصاه 8 ديسمبر 2026");
        assertThat(messages.text(Language.EN, "common.due.noLaterThan", day))
                .isEqualTo("no later than 8 December 2026");
    }

    @Test
    void aCaseNumberIsIsolatedFromTheTextAroundIt() {
        assertThat(messages.text(Language.AR, "common.due.noLaterThan", CaseNumber.ofYear('A', 2026, 4217)))
                .endsWith("\u2066A-26-004217-4\u2069");
    }

    @Test
    void aKeyWithoutTextIsNeverShown() {
        assertThatThrownBy(() -> messages.text(Language.AR, "common.error.noSuchKey"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("common.error.noSuchKey");
    }

    @Test
    void aConstantIsNamedInBothLanguages() {
        assertThat(messages.label(Language.EN, Language.AR)).isEqualTo("Arabic");
        assertThat(messages.label(Language.AR, Language.EN)).isEqualTo("الإنجليزية");
    }
}
