package org.sijill.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.common.Messages;

class SmsTextTest {

    /** Two parts of an Arabic SMS, 67 characters each. */
    private static final int LONGEST_ARABIC = 134;

    /** One part in English. */
    private static final int LONGEST_ENGLISH = 160;

    private static final String PREFIX = "notification.sms.";
    private static final String ADDRESS = "https://sijill.example/follow";
    private static final LocalDate LONG_DATE = LocalDate.of(2026, 9, 30);

    private static final Map<Language, String> ITEMS = Map.of(
            Language.AR, "نسخة البطاقة الشخصية",
            Language.EN, "copy of the ID card");

    private final Messages texts = new Messages();

    @Test
    void everyTextFitsIntoItsPartsWhenFilledAsUsual() {
        var all = new ArrayList<>(templates());
        all.add(PREFIX + "passcode");
        all.addAll(visits());
        for (var key : all) {
            assertThat(filled(Language.AR, key).length())
                    .as(filled(Language.AR, key))
                    .isLessThanOrEqualTo(LONGEST_ARABIC);
            assertThat(filled(Language.EN, key).length())
                    .as(filled(Language.EN, key))
                    .isLessThanOrEqualTo(LONGEST_ENGLISH);
        }
    }

    @Test
    void everyTextNamesTheCaseAndSaysWhereItIsFollowed() {
        for (var key : templates()) {
            for (var language : Language.values()) {
                assertThat(filled(language, key))
                        .as(key)
                        .contains("A-26-004217-4")
                        .contains(ADDRESS)
                        .doesNotContain("{", "null");
            }
        }
    }

    @Test
    void digitsAreLatinInBothLanguages() {
        for (var key : templates()) {
            for (var language : Language.values()) {
                assertThat(filled(language, key)).as(key).doesNotContainPattern("[\u0660-\u0669\u06F0-\u06F9]");
            }
        }
    }

    @Test
    void everyWayAnApplicationGoesHasItsText() {
        assertThat(templates().stream().map(key -> key.substring(PREFIX.length())))
                .contains(
                        "a.in",
                        "a.return",
                        "a.remind",
                        "a.lapsed",
                        "a.ok",
                        "a.part",
                        "a.no",
                        "a.visit",
                        "a.withdrawn",
                        "a.moved");
    }

    /** About a family the address is another one. */
    @Test
    void everyTextOfAConfirmationNamesTheFamilyTheDayAndTheWayAndFits() {
        var templates = texts.keys(Language.AR).stream()
                .filter(key -> key.startsWith(PREFIX + "h."))
                .toList();
        assertThat(templates).hasSize(6);
        for (var key : templates) {
            for (var language : Language.values()) {
                var day = LocalText.in(language).day(LONG_DATE);
                var text = texts.text(language, key, "H-DA-001204-9", day, "https://sijill.example/confirm", ADDRESS);
                assertThat(text)
                        .as(key)
                        .contains("H-DA-001204-9", day, "https://sijill.example/confirm")
                        .doesNotContain(ADDRESS, "{", "null")
                        .doesNotContainPattern("[\u0660-\u0669\u06F0-\u06F9]");
                assertThat(text.length())
                        .as(text)
                        .isLessThanOrEqualTo(language == Language.AR ? LONGEST_ARABIC : LONGEST_ENGLISH);
            }
        }
    }

    /** Of what is sensitive, only that it came in: neither day nor way. */
    @Test
    void everyTextOfAGrievanceNamesItAndSaysWhereItIsFollowedAndFits() {
        var page = "https://sijill.example/complain";
        var all = texts.keys(Language.AR).stream()
                .filter(key -> key.startsWith(PREFIX + "g."))
                .toList();
        assertThat(all).hasSize(6);
        for (var key : all) {
            for (var language : Language.values()) {
                var day = LocalText.in(language).day(LONG_DATE);
                var undated = key.endsWith(".done") || key.endsWith(".ended");
                var text = undated
                        ? texts.text(language, key, "G-26-000853-5", page, ADDRESS)
                        : texts.text(language, key, "G-26-000853-5", day, page, ADDRESS);
                assertThat(text)
                        .as(key)
                        .contains("G-26-000853-5", page, undated ? page : day)
                        .doesNotContain(ADDRESS, "{", "null")
                        .doesNotContainPattern("[\u0660-\u0669\u06F0-\u06F9]");
                assertThat(text.length())
                        .as(text)
                        .isLessThanOrEqualTo(language == Language.AR ? LONGEST_ARABIC : LONGEST_ENGLISH);
            }
        }
        for (var language : Language.values()) {
            assertThat(texts.text(language, PREFIX + "safe.ack", "G-26-000853-5", ADDRESS))
                    .contains("G-26-000853-5")
                    .doesNotContain(ADDRESS);
        }
    }

    private List<String> templates() {
        return texts.keys(Language.AR).stream()
                .filter(key -> key.startsWith(PREFIX + "a."))
                .toList();
    }

    /** A visit is answered on the page of following, by its own number. */
    @Test
    void everyTextOfAVisitNamesItAndSaysWhereItIsAnswered() {
        assertThat(visits()).hasSize(7);
        for (var key : visits()) {
            for (var language : Language.values()) {
                assertThat(filled(language, key))
                        .as(key)
                        .contains("V-26-000123-4")
                        .contains(ADDRESS)
                        .doesNotContain("{", "null")
                        .doesNotContainPattern("[\u0660-\u0669\u06F0-\u06F9]");
            }
        }
    }

    private List<String> visits() {
        return texts.keys(Language.AR).stream()
                .filter(key -> key.startsWith(PREFIX + "v."))
                .toList();
    }

    private String visit(Language language, String template) {
        var number = "V-26-000123-4";
        var day = LocalText.in(language).weekdayAndMonth(LONG_DATE);
        var key = PREFIX + template;
        return switch (template) {
            case "v.slot", "v.remind" -> texts.text(language, key, number, day, "07:30", "11:00", ADDRESS);
            case "v.holiday", "v.again" -> texts.text(language, key, number, day, ADDRESS);
            case "v.cancelled" -> texts.text(language, key, number, ADDRESS);
            default -> texts.text(language, key, number, LocalText.in(language).day(LONG_DATE), ADDRESS);
        };
    }

    private String filled(Language language, String key) {
        var number = "A-26-004217-4";
        var date = LocalText.in(language).day(LONG_DATE);
        if (visits().contains(key)) {
            return visit(language, key.substring(PREFIX.length()));
        }
        return switch (key.substring(PREFIX.length())) {
            case "a.in", "a.visit", "a.remind", "a.moved", "a.lapsed" ->
                texts.text(language, key, number, date, ADDRESS);
            case "a.return" -> texts.text(language, key, number, ITEMS.get(language), date, ADDRESS);
            default -> texts.text(language, key, number, ADDRESS);
        };
    }
}
