package org.sijill.passcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.common.OneSpelling;
import org.sijill.common.Sha256;
import org.sijill.common.SlowHash;

class PassphrasesTest {

    private static final int SIZE = 512;

    /** What many pronounce alike. */
    private static final Map<Character, Character> SOUNDS =
            Map.of('ض', 'د', 'ظ', 'د', 'ذ', 'د', 'ث', 'س', 'ص', 'س', 'ط', 'ت', 'ق', 'ك', 'ح', 'ه');

    private final Passphrases passphrases = new Passphrases(null, null, null, null);

    /** Turns red without {@code distinct()}: of 2,000 passphrases some two dozen would repeat a word. */
    @ParameterizedTest
    @EnumSource
    void fourDifferentWordsOfTheLanguageAreDrawn(Language language) {
        for (var drawn = 0; drawn < 2_000; drawn++) {
            var passphrase = passphrases.draw(language);
            assertThat(passphrase.language()).isEqualTo(language);
            assertThat(passphrase.words()).hasSize(4).doesNotHaveDuplicates();
            assertThat(WordList.of(language).words()).containsAll(passphrase.words());
        }
    }

    /** Turns red with a random source that begins the same each time, and with one that never comes to the end of the list. */
    @ParameterizedTest
    @EnumSource
    void everyWordIsDrawnAndNoTwoPassphrasesAreAlike(Language language) {
        var words = new HashSet<String>();
        var whole = new HashSet<List<String>>();
        for (var drawn = 0; drawn < 3_000; drawn++) {
            var passphrase = passphrases.draw(language);
            words.addAll(passphrase.words());
            assertThat(whole.add(passphrase.words())).isTrue();
        }
        assertThat(words).hasSize(SIZE);
    }

    @ParameterizedTest
    @EnumSource
    void aListHasShortWordsOfItsOwnScript(Language language) {
        var script = language == Language.AR ? "[ءآأإئؤا-غف-ي]{3,7}" : "[a-z]{3,7}";
        assertThat(WordList.of(language).words()).hasSize(SIZE).allSatisfy(word -> assertThat(word)
                .matches(script));
    }

    @Test
    void noTwoWordsAreOneInAnySpelling() {
        assertThat(Stream.of(Language.values())
                        .flatMap(language -> WordList.of(language).words().stream())
                        .map(word -> String.join(" ", OneSpelling.words(word))))
                .hasSize(2 * SIZE)
                .doesNotHaveDuplicates()
                .noneMatch(word -> word.contains(" "));
    }

    /** Turns red with طين beside تين. */
    @Test
    void noTwoArabicWordsSoundAlike() {
        assertThat(WordList.of(Language.AR).words().stream().map(PassphrasesTest::sound))
                .doesNotHaveDuplicates();
    }

    private static String sound(String word) {
        return OneSpelling.words(word)
                .get(0)
                .chars()
                .mapToObj(letter -> String.valueOf(SOUNDS.getOrDefault((char) letter, (char) letter)))
                .collect(Collectors.joining());
    }

    /** Turns red with goat beside coat, and with boats beside boat. */
    @Test
    void noTwoEnglishWordsAreOneLetterApart() {
        var words = WordList.of(Language.EN).words();
        assertThat(words).allSatisfy(word -> assertThat(words)
                .filteredOn(other -> !other.equals(word) && oneLetterApart(word, other))
                .isEmpty());
    }

    private static boolean oneLetterApart(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var same = sameAtTheBeginning(one, other) + sameAtTheBeginning(reversed(one), reversed(other));
        return Math.min(same, shorter) >= Math.max(one.length(), other.length()) - 1;
    }

    private static int sameAtTheBeginning(String one, String other) {
        return Arrays.mismatch((one + "<").toCharArray(), (other + ">").toCharArray());
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أرنب مقهى سلة قنديل | ارنب-مقهي، سله  قـنديل",
                "أريكة إبرة هدية ضوء | اريكه،ابره،هديه،ضوء",
                "نخلة جسر مطر بوابة | نَخْلَةٌ جِسْرٌ مَطَرٌ بَوّابَةٌ",
                "river lamp stone zebra | River,LAMP - stone  Zebra"
            })
    void looselyTypedItIsTheSame(String words, String typed) {
        var passphrase = new Passphrase(List.of(words.split(" ")), Language.AR);
        assertThat(Passphrase.spelled(typed)).isEqualTo(passphrase.spelled());
    }

    @Test
    void inAnotherOrderOrRunTogetherItIsAnother() {
        var passphrase = new Passphrase(List.of("river", "lamp", "stone", "zebra"), Language.EN);
        assertThat(Stream.of("lamp river stone zebra", "riverlampstonezebra", "river lamp stone", "")
                        .map(Passphrase::spelled))
                .doesNotContain(passphrase.spelled());
    }

    @Test
    void aTextOfAnyLengthIsCompared() {
        assertThat(Passphrase.spelled("river ".repeat(20_000))).isEmpty();
    }

    @Test
    void threeWordsAreNone() {
        assertThatThrownBy(() -> new Passphrase(List.of("river", "lamp", "stone"), Language.EN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTextTellsNothing() {
        assertThat(passphrases.draw(Language.EN)).hasToString("passphrase");
    }

    /** Two of the same words have two hashes, and neither is a plain one. */
    @Test
    void theHashIsSaltedAndSlow() {
        var hash = new SlowHash();
        var words = "river lamp stone zebra";
        var one = hash.of(words);
        assertThat(one).startsWith("$argon2id$v=19$m=32768,t=2,p=1$").isNotEqualTo(hash.of(words));
        assertThat(one).doesNotContain(Sha256.hex(words));
        assertThat(hash.matches(words, Optional.of(one))).isTrue();
        assertThat(hash.matches("river lamp stone zoo", Optional.of(one))).isFalse();
    }

    /** Turns red if an unknown one is answered without a comparison: that takes a hundredth of the time. */
    @Test
    void theTimeTellsNothing() {
        var hash = new SlowHash();
        var known = Optional.of(hash.of("river lamp stone zebra"));
        assertThat(hash.matches("", Optional.empty())).isFalse();
        assertThat(quickest(hash, Optional.empty())).isGreaterThan(quickest(hash, known) / 2);
    }

    private static long quickest(SlowHash hash, Optional<String> against) {
        return IntStream.range(0, 5)
                .mapToLong(run -> {
                    var begun = System.nanoTime();
                    hash.matches("lamp river stone zebra", against);
                    return System.nanoTime() - begun;
                })
                .min()
                .orElseThrow();
    }
}
