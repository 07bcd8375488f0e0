package org.sijill.letter;

import java.io.Serializable;
import java.util.function.Function;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;

/** What one value of a letter reads in each language: a name, a number, a day in words. */
public record BilingualText(String arabic, String english) implements Serializable {

    /** What reads alike in both: a number, a name that is known in one script only. */
    public static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    /** What is said in each language by itself. */
    public static BilingualText both(Function<Language, String> text) {
        return new BilingualText(text.apply(Language.AR), text.apply(Language.EN));
    }

    public static BilingualText of(BilingualName name) {
        return new BilingualText(name.ar(), name.en());
    }

    public String in(Language language) {
        return switch (language) {
            case AR -> arabic;
            case EN -> english;
        };
    }

    boolean isBlank() {
        return arabic.isBlank() || english.isBlank();
    }

    /** Nothing of it, which may be personal. */
    @Override
    public String toString() {
        return "BilingualText";
    }
}
