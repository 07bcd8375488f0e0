package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @Test
    void theYearsDigitsCountInTheCheckDigit() {
        assertThat(CaseNumber.ofYear('A', 2026, 4217)).hasToString("A-26-004217-4");
        assertThat(CaseNumber.ofGovernorate('H', "DA", 1204)).hasToString("H-DA-001204-9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-26-004217-4",
                "a-26-004217-4",
                "A-٢٦-٠٠٤٢١٧-٤",
                "A-۲۶-۰۰۴۲۱۷-۴",
                "A260042174",
                " a 26 004217 4 ",
                "A–26–004217–4",
                "\u2066A-26-004217-4\u2069",
                "\u200FA-26-004217-4"
            })
    void aNumberIsReadAsPeopleTypeIt(String typed) {
        assertThat(CaseNumber.parse(typed)).isEqualTo(CaseNumber.ofYear('A', 2026, 4217));
    }

    @Test
    void aHouseholdNumberIsReadWithItsGovernorate() {
        assertThat(CaseNumber.parse("h-da-٠٠١٢٠٤-٩")).isEqualTo(CaseNumber.ofGovernorate('H', "DA", 1204));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A-26-004217",
                "A-26-004217-5",
                "A-27-004217-4",
                "A-26-0042171-4",
                "A-2026-004217-4",
                "26-004217-4",
                "A-2D-004217-4",
                "A-26-000000-" + 8,
                "4217"
            })
    void anythingElseIsRefusedWithTheCodeForTheField(String typed) {
        assertThatThrownBy(() -> CaseNumber.parse(typed))
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("common.error.caseNumber");
    }

    @Test
    void everyWrongDigitAndEverySwapOfNeighboursIsFound() {
        var digits = "260042174";
        for (var place = 0; place < digits.length(); place++) {
            for (var wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != digits.charAt(place)) {
                    var slip = digits.substring(0, place) + wrong + digits.substring(place + 1);
                    assertRefused("A" + slip);
                }
            }
            if (place > 0 && digits.charAt(place) != digits.charAt(place - 1)) {
                var swapped = new StringBuilder(digits);
                swapped.setCharAt(place, digits.charAt(place - 1));
                swapped.setCharAt(place - 1, digits.charAt(place));
                assertRefused("A" + swapped);
            }
        }
    }

    private static void assertRefused(String typed) {
        assertThatThrownBy(() -> CaseNumber.parse(typed)).as(typed).isInstanceOf(BusinessException.class);
    }

    @Test
    void aSequenceHasSixDigitsAtMost() {
        assertThat(CaseNumber.ofYear('A', 2026, 999_999).toString()).startsWith("A-26-999999-");
        assertThatThrownBy(() -> CaseNumber.ofYear('A', 2026, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseNumber.ofYear('A', 2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
