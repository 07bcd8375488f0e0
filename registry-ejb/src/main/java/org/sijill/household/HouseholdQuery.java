package org.sijill.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sijill.common.CaseNumber;
import org.sijill.common.Digits;
import org.sijill.person.NameKey;
import org.sijill.security.CivilNumber;

/**
 * What somebody typed to find a family: names, and scraps of numbers, in any order. Together they narrow.
 *
 * @param whole the number of a family's file, if that is what was typed
 * @param words each is part of a word of the name, in one spelling; of two letters, its beginning
 * @param scraps Latin digits; each is part of a civil number, the family's phone or its number
 * @see "reference.md §8.2 (K1), §9 persona 1"
 */
public record HouseholdQuery(Optional<CaseNumber> whole, List<String> words, List<String> scraps) {

    /** From this level on nothing is found by a scrap, but by its whole number alone (reference.md §4.7). */
    public static final int FIRST_HIDDEN_LEVEL = 3;

    private static final int LEAST_LETTERS = 2;

    /** Less would be part of nearly every name and number. */
    private static final int LEAST = 3;

    private static final int MOST = 8;

    /** Whoever types less means a part, not a whole number. */
    private static final int LEAST_OF_A_CIVIL_NUMBER = 5;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    public HouseholdQuery {
        words = List.copyOf(words);
        scraps = List.copyOf(scraps);
    }

    /** @param text names in either script and any spelling, digits of any script */
    public static HouseholdQuery typed(String text) {
        var whole = CaseNumber.find(text).filter(number -> number.kind() == 'H');
        var scraps = new ArrayList<String>();
        var names = new StringBuilder();
        for (var part : BLANKS.split(Digits.latin(text).strip())) {
            var digits = part.replaceFirst("^(\\+|00)968", "").replaceAll("\\D", "");
            if (digits.isEmpty()) {
                names.append(part).append(' ');
            } else {
                scraps.add(digits);
            }
        }
        return new HouseholdQuery(whole, first(words(names.toString())), first(scraps));
    }

    private static List<String> words(String names) {
        return NameKey.of(names).words().stream()
                .filter(word -> word.length() >= LEAST_LETTERS)
                .toList();
    }

    private static List<String> first(List<String> parts) {
        return parts.stream().distinct().limit(MOST).toList();
    }

    /** @return what the key of a name contains if this word is meant: the word anywhere, or where a word begins */
    public static String within(String word) {
        return word.length() < LEAST ? " " + word : word;
    }

    /** @return whether one of the words is part of this word of a name */
    public boolean means(String wordOfAName) {
        return NameKey.of(wordOfAName).words().stream()
                .anyMatch(key -> words.stream().anyMatch(word -> (" " + key).contains(within(word))));
    }

    /** @return whether too little was typed to look for anything */
    public boolean isTooShort() {
        return words.stream().mapToInt(String::length).sum()
                        + scraps.stream().mapToInt(String::length).sum()
                < LEAST;
    }

    /** @return whether no name stands in it: it may mean a case of any kind */
    public boolean isOfNumbersOnly() {
        return words.isEmpty() && !scraps.isEmpty();
    }

    /** @return the civil number that was typed whole, blanks between or not; empty if it may be a part of one */
    public static Optional<CivilNumber> civilNumber(String text) {
        return CivilNumber.typed(text).filter(number -> number.value().length() >= LEAST_OF_A_CIVIL_NUMBER);
    }

    /** Not what was typed: it is personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "query";
    }
}
