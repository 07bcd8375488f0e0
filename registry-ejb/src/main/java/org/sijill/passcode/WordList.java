package org.sijill.passcode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.sijill.common.Language;

/** The common words of a language that passphrases are drawn from: 512, so that four of them are 36 bits. */
record WordList(List<String> words) {

    private static final Map<Language, WordList> LISTS = read();

    static WordList of(Language language) {
        return LISTS.get(language);
    }

    /** @return different words, each as likely as the others */
    List<String> draw(int count, RandomGenerator random) {
        return random.ints(0, words.size())
                .distinct()
                .limit(count)
                .mapToObj(words::get)
                .toList();
    }

    private static Map<Language, WordList> read() {
        var lists = new EnumMap<Language, WordList>(Language.class);
        for (var language : Language.values()) {
            lists.put(language, read("words_" + language.code() + ".txt"));
        }
        return lists;
    }

    private static WordList read(String file) {
        try (var lines = WordList.class.getResourceAsStream(file)) {
            return new WordList(new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
