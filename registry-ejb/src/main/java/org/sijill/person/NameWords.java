package org.sijill.person;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Arabic names have beside the names themselves, as data: titles, words between two names, words that are one name with
 * their neighbour.
 *
 * @see "reference.md §8.2, K0 and K1"
 */
final class NameWords {

    private static final String FILE = "name-words.properties";

    private final Set<String> betweenNames;
    private final Set<String> firstHalves;
    private final Set<String> secondHalves;
    private final String article;
    private final String womenEnding;
    private final int shortestTribe;

    private NameWords(Properties words) {
        betweenNames =
                Stream.concat(list(words, "titles"), list(words, "links")).collect(Collectors.toUnmodifiableSet());
        firstHalves = list(words, "firstHalves").collect(Collectors.toUnmodifiableSet());
        secondHalves = list(words, "secondHalves").collect(Collectors.toUnmodifiableSet());
        article = words.getProperty("article");
        womenEnding = words.getProperty("womenEnding");
        shortestTribe = Integer.parseInt(words.getProperty("shortestTribe"));
    }

    static NameWords read() {
        try (var file = new InputStreamReader(NameWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(file);
            return new NameWords(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> list(Properties words, String key) {
        return Stream.of(words.getProperty(key).split(" "));
    }

    boolean isBetweenNames(String word) {
        return betweenNames.contains(word);
    }

    boolean isFirstHalf(String word) {
        return firstHalves.contains(word);
    }

    boolean isSecondHalf(String word) {
        return secondHalves.contains(word);
    }

    /** @return the men's form of a tribe's name, which is the women's with one letter less; any other word as it is */
    String menForm(String word) {
        return word.length() >= shortestTribe && word.startsWith(article) && word.endsWith(womenEnding)
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
