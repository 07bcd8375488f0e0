package org.sijill.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text as it is compared, not as it is shown: hamza, ta marbuta and alef maqsura in one spelling, small letters, Latin digits,
 * without vowel marks, tatweel and invisible signs.
 *
 * @see "reference.md §8.2, K0"
 */
public final class OneSpelling {

    private static final String FILE = "one-spelling.properties";

    /** Bidi marks, joiners, tatweel, vowel marks and Quranic signs. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u061C\\uFEFF"
                    + "\\u0640\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED]");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private static final Map<Character, String> LETTERS = letters();

    private OneSpelling() {}

    /** @return the words in their order, whatever stands between them; none of a text without letters and digits */
    public static List<String> words(String text) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(Digits.latin(text), Normalizer.Form.NFKC))
                .replaceAll("");
        return Stream.of(BETWEEN.split(spell(visible.toLowerCase(Locale.ROOT))))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String spell(String text) {
        var result = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            result.append(LETTERS.getOrDefault(text.charAt(i), text.substring(i, i + 1)));
        }
        return result.toString();
    }

    private static Map<Character, String> letters() {
        try (var file = new InputStreamReader(OneSpelling.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(file);
            return Stream.of(properties.getProperty("letters").split(" "))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair.charAt(0), pair -> pair.substring(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
