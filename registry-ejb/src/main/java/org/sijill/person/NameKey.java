package org.sijill.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.OneSpelling;

/**
 * A name as it is searched for: in one spelling of hamza, ta marbuta and alef maqsura, without vowel marks, titles and the
 * words between the names. What the card says is never changed by it; two names with one key need not be one person.
 *
 * @param words in the order of the name
 * @see "reference.md §8.2, K0 and K1"
 */
public record NameKey(List<String> words) {

    private static final NameWords ARABIC = NameWords.read();

    public NameKey {
        words = List.copyOf(words);
    }

    /** @param name in either script, as on a card or as typed */
    public static NameKey of(String name) {
        var words = new ArrayList<String>();
        var begun = "";
        for (var word : OneSpelling.words(name)) {
            if (begun.isEmpty() && ARABIC.isBetweenNames(word)) {
                continue;
            }
            if (begun.isEmpty() && !words.isEmpty() && ARABIC.isSecondHalf(word)) {
                words.add(words.remove(words.size() - 1) + word);
            } else if (ARABIC.isFirstHalf(word)) {
                begun += word;
            } else {
                words.add(ARABIC.menForm(begun + word));
                begun = "";
            }
        }
        if (!begun.isEmpty()) {
            words.add(begun);
        }
        return new NameKey(words);
    }

    /** @return the words with blanks between, one before and one after, so that a word's beginning can be looked for */
    public String text() {
        return " " + String.join(" ", words) + " ";
    }

    /** @return by what somebody is found who has these names; empty text for whoever has none */
    public static String search(String arabic, String english) {
        return Stream.of(arabic, english)
                .map(NameKey::of)
                .filter(key -> !key.isEmpty())
                .map(NameKey::text)
                .collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
