package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DammDigitTest {

    @Test
    void theExampleOfTheThesisIsFour() {
        assertThat(DammDigit.of("572")).isEqualTo(4);
    }

    @Test
    void aNumberWithItsOwnCheckDigitGivesZero() {
        for (var number = 0; number < 20_000; number++) {
            assertThat(DammDigit.of(number + "" + DammDigit.of("" + number))).isZero();
        }
    }

    @Test
    void onlyLatinDigitsAreTaken() {
        assertThatThrownBy(() -> DammDigit.of("12٣")).isInstanceOf(IllegalArgumentException.class);
    }
}
