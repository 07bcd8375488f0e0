package org.sijill.passcode;

import java.util.List;
import org.sijill.common.Language;
import org.sijill.common.OneSpelling;

/**
 * Four common words, shown once, that let whoever knows them back to a number.
 *
 * @param words in the order in which they are typed
 * @param language whose words they are
 */
public record Passphrase(List<String> words, Language language) {

    static final int WORDS = 4;

    /** More than this is no passphrase, however widely it is written. */
    private static final int LONGEST = 200;

    public Passphrase {
        words = List.copyOf(words);
        if (words.size() != WORDS) {
            throw new IllegalArgumentException("not a passphrase");
        }
    }

    /** @return what is hashed; of every way to write the same words the same */
    String spelled() {
        return spelled(String.join(" ", words));
    }

    /** @param typed words of any language, anything but letters and digits between them */
    static String spelled(String typed) {
        return typed.length() > LONGEST ? "" : String.join(" ", OneSpelling.words(typed));
    }

    /** None of the words: this text lands in logs. */
    @Override
    public String toString() {
        return "passphrase";
    }
}
