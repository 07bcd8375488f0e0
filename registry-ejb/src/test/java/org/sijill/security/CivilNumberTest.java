package org.sijill.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.BusinessException;

/** @see "known-failures.md 9: OpenSPP2 3.1.9, the same number with blanks or noughts, or in other digits, is no other person" */
class CivilNumberTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "10483291, 10483291",
        "999999999, 999999999",
        "00010483291, 10483291",
        "١٠٤٨٣٢٩١, 10483291",
        "۱۰۴۸۳۲۹۱, 10483291",
        "' 1048 3291 ', 10483291"
    })
    void oneToNineDigitsAreReadAsPeopleTypeThem(String typed, String value) {
        assertThat(CivilNumber.of(typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "00000000", "1234567890", "1048329A", "-1", "1.5", "10483291;"})
    void anythingElseIsRefusedWithTheCodeForTheField(String typed) {
        assertThatThrownBy(() -> CivilNumber.of(typed))
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("security.error.civilNumber");
    }

    @Test
    void theNumberItselfStaysOutOfLogs() {
        assertThat(CivilNumber.of("10483291").toString()).doesNotContain("10483291");
    }
}
