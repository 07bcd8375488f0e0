package org.sijill.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the frame in both languages, and those that the pages' own converters and validators use. */
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    /** What an Arabic page may show in Latin letters. */
    private static final Set<String> ALLOWED = Set.of("English", "Caps", "Lock", "Ctrl");

    /** Words of the message format, not of the text. */
    private static final Set<String> FORMAT = Set.of("plural", "zero", "one", "two", "few", "many", "other");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "faces",
                "audit/messages",
                "calendar/messages",
                "notification/messages",
                "office/messages",
                "operations/messages"
            })
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) {
        var arabic = texts(bundle, "ar");
        var english = texts(bundle, "en");
        assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(arabic.stringPropertyNames()).allSatisfy(key -> assertThat(placeholders(arabic.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "faces",
                "audit/messages",
                "calendar/messages",
                "notification/messages",
                "office/messages",
                "operations/messages"
            })
    void arabicHoldsNoLatinWordBeyondTheList(String bundle) {
        var arabic = texts(bundle, "ar");
        assertThat(arabic.stringPropertyNames()).allSatisfy(key -> {
            var words = LATIN_WORD
                    .matcher(arabic.getProperty(key))
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .filter(word -> !FORMAT.contains(word));
            assertThat(words).as(key).isSubsetOf(ALLOWED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void noTextHoldsALoneApostropheWhichTheFormatWouldSwallow(String language) {
        var texts = texts("messages", language);
        assertThat(texts.values()).allSatisfy(text -> assertThat(text.toString().replace("''", ""))
                .doesNotContain("'"));
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Properties texts(String bundle, String language) {
        var texts = new Properties();
        var file = Path.of("src/main/resources/org/sijill/web", bundle + "_" + language + ".properties");
        try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return texts;
    }
}
