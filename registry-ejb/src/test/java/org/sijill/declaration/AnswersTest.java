package org.sijill.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.BusinessException;

class AnswersTest {

    private static final Answers FIRST = new Answers(Map.of("members.1.given", "Salim", "rooms", "4"));

    @Test
    void whatIsTypedLaterStandsInItsPlaceAndAnEmptyTextTakesItAway() {
        var later = FIRST.with(new Answers(Map.of("rooms", "5", "members.1.given", " ", "village", "x")));
        assertThat(later.byField()).isEqualTo(Map.of("rooms", "5", "village", "x"));
        assertThat(FIRST.byField()).containsEntry("rooms", "4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "\\", "<script>", "line\nline", "\u0627\u0644\u0639\u0628\u0631\u064a", "{\"a\":1}"})
    void itComesBackFromTheDatabaseAsItWasTyped(String typed) {
        var answers = new Answers(Map.of("a", typed));
        assertThat(Answers.read(answers.json())).isEqualTo(answers);
    }

    @Test
    void moreThanAFamilyCanHaveToSayIsRefused() {
        var many = new HashMap<String, String>();
        for (var field = 0; field < 1001; field++) {
            many.put("field" + field, "x");
        }
        assertRefused(many);
        assertRefused(Map.of("a", "x".repeat(501)));
        assertRefused(Map.of("no field", "x"));
        assertRefused(Map.of("", "x"));
    }

    private static void assertRefused(Map<String, String> answers) {
        assertThatThrownBy(() -> new Answers(answers))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.code())
                        .isEqualTo("declaration.error.answers"));
    }
}
