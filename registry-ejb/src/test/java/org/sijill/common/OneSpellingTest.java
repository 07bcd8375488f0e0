package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "أرنب, ارنب",
        "إبرة, ابره",
        "مقهى, مقهي",
        "ضوء, ضو",
        "مِفْتَاحٌ, مفتاح",
        "قـنـديـل, قنديل",
        "كرسی, كرسي",
        "Lantern, lantern"
    })
    void oneWordInTwoSpellings(String one, String other) {
        assertThat(OneSpelling.words(one)).hasSize(1).isEqualTo(OneSpelling.words(other));
    }

    @Test
    void wordsStandApartHoweverTheyAreParted() {
        assertThat(OneSpelling.words(" river-lamp,\tstone،قلم\u200F\u00A0٤ "))
                .containsExactly("river", "lamp", "stone", "قلم", "4");
    }

    @Test
    void nothingIsNoWord() {
        assertThat(OneSpelling.words(" ـ ، ")).isEmpty();
    }
}
