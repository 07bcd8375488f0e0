package org.sijill.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.Language;
import org.sijill.common.Sha256;

class LetterTemplateTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** What a letter knows of itself, and what the layout counts. */
    private static final Set<String> OWN = Set.of(
            "number",
            "caseNumber",
            "date",
            "hijri",
            "time",
            "printedOn",
            "checkCode",
            "checkPlace",
            "followPlace",
            "phone",
            "page",
            "pages");

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void bothLanguagesSayTheSameWithTheSameValues(int version) {
        var texts = LetterTemplate.version(version).texts();
        var arabic = texts.get(Language.AR);
        var english = texts.get(Language.EN);
        assertThat(arabic.keySet()).isEqualTo(english.keySet());
        assertThat(arabic.keySet())
                .allSatisfy(key -> assertThat(placeholders(arabic.get(key))).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyPlaceholderIsAValueOfALetter(int version) {
        var known = Stream.concat(
                        OWN.stream(), Arrays.stream(LetterValue.values()).map(value -> value.key()
                                .replaceFirst("\\..*", "")))
                .collect(Collectors.toSet());
        assertThat(LetterTemplate.version(version).texts().get(Language.AR).values())
                .allSatisfy(text -> assertThat(known).containsAll(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theLayoutAsksForEveryTextByItsKey(int version) throws IOException {
        var layout =
                new String(TemplateFiles.open("v" + version + "/letter.xsl").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(LetterTemplate.version(version).texts().get(Language.AR).keySet())
                .allMatch(key -> layout.contains(key)
                        || Stream.of("title.", "salutation.", "honour.", "receipt.step.", "receipt.")
                                .anyMatch(begin -> key.startsWith(begin) && layout.contains(begin)));
    }

    /**
     * A released version prints old letters and stays as it is: whoever wants other words makes a new one. Before the release that
     * brings a version, its fingerprint is taken anew.
     */
    @ParameterizedTest
    @CsvSource({
        "1, b61957f9f327315a3c48dc93056c5363c66918cda31263d6d87a7b44695ae4a5",
        "2, 419fca7b0203f756c4696dfaa9fcd6e03bb8e07ccb5623905a3c63001a7e6f8d"
    })
    void theWordsAndLayoutOfAVersionInUseDoNotChange(int version, String fingerprint) throws IOException {
        var content = new StringBuilder();
        for (var file : new String[] {"letter.xsl", "texts_ar.properties", "texts_en.properties"}) {
            content.append(
                    Sha256.hex(TemplateFiles.open("v" + version + "/" + file).readAllBytes()));
        }
        assertThat(Sha256.hex(content.toString())).isEqualTo(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/x.ttf",
                "file:/etc/hostname",
                "letter:/../registration/messages_ar.properties"
            })
    void theFormatterReachesNothingElse(String address) {
        assertThatIOException().isThrownBy(() -> new TemplateFiles().getResource(URI.create(address)));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
