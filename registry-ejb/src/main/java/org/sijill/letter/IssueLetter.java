package org.sijill.letter;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sijill.common.Language;
import org.sijill.security.CaseReference;

/**
 * A letter that is to be issued.
 *
 * @param about the case; its number stands among the references
 * @param occasion what it is issued about, in the words of the asking feature; asked for again on the same occasion, it is the
 *     same letter
 * @param language of whoever it is for
 * @param values by the names of {@link LetterValue}: what the kind needs, and what it may print
 */
public record IssueLetter(
        CaseReference about, LetterKind kind, String occasion, Language language, Map<String, BilingualText> values) {

    /** Of one value, in either language. */
    static final int LONGEST = 2_000;

    /** @throws IllegalArgumentException if a value is missing, unknown to this kind, empty or too long */
    public IssueLetter {
        values = Map.copyOf(values);
        if (occasion.isBlank()) {
            throw new IllegalArgumentException("no occasion");
        }
        for (var needed : kind.needed()) {
            if (!values.containsKey(needed.key())) {
                throw new IllegalArgumentException(kind + " lacks " + needed.key());
            }
        }
        values.forEach((name, text) -> {
            if (Stream.of(kind.needed(), kind.possible())
                    .noneMatch(known -> known.stream().anyMatch(value -> value.is(name)))) {
                throw new IllegalArgumentException(kind + " does not print " + name);
            }
            if (text.isBlank()
                    || text.arabic().length() > LONGEST
                    || text.english().length() > LONGEST) {
                throw new IllegalArgumentException(name + " is empty or too long");
            }
        });
        if (kind == LetterKind.APPROVAL
                && !lines(values, LetterValue.HELP).equals(lines(values, LetterValue.HELP_OUTCOME))) {
            throw new IllegalArgumentException("a kind of help without what becomes of it");
        }
        for (var list : LetterValue.values()) {
            var lines = lines(values, list);
            if (!lines.isEmpty() && lines.last() != lines.size()) {
                throw new IllegalArgumentException("a gap in " + list);
            }
        }
    }

    private static TreeSet<Integer> lines(Map<String, BilingualText> values, LetterValue list) {
        var numbers = new TreeSet<Integer>();
        values.keySet().stream()
                .filter(name -> name.indexOf('.') > 0 && list.is(name))
                .map(name -> Integer.valueOf(name.substring(name.indexOf('.') + 1)))
                .forEach(numbers::add);
        return numbers;
    }

    /** Without the values, which are personal. */
    @Override
    public String toString() {
        return "IssueLetter[case=" + about.id() + ", kind=" + kind + "]";
    }
}
