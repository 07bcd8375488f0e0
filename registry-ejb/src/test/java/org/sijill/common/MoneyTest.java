package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "115|115.000",
                "115.5|115.500",
                "0.001|0.001",
                "1,020.250|1020.250",
                "1020.25|1020.250",
                "١٬٠٢٠٫٢٥٠|1020.250",
                "-80|-80.000"
            })
    void anAmountIsReadAsTyped(String typed, String amount) {
        assertThat(Money.of(typed)).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0005", "1.0000", "1,02", "1.", "RO 5", "1e3", "--1", "٥٫٠٠٠٥"})
    void anythingElseIsRefused(String typed) {
        assertThatThrownBy(() -> Money.of(typed))
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("common.error.money");
    }

    /** 325 rial and 500 baisa, or 325500 rial: red if one of them is guessed. */
    @Test
    void aCommaThatMayMeanBothIsAskedAbout() {
        assertThatThrownBy(() -> Money.of("325,500"))
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("common.error.moneyComma");
        assertThat(Money.of("1,325,500")).hasToString("1325500.000");
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(new Money(new BigDecimal("1.5")))
                .isEqualTo(Money.of("1.500"))
                .hasSameHashCodeAs(Money.ofBaisa(1500));
        assertThat(new Money(new BigDecimal("1.50000"))).isEqualTo(Money.of("1.5"));
    }

    @Test
    void lessThanABaisaDoesNotExist() {
        assertThatThrownBy(() -> new Money(new BigDecimal("0.0001"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tenTimesATenthIsOne() {
        var sum = Money.ZERO;
        for (var i = 0; i < 10; i++) {
            sum = sum.plus(Money.of("0.1"));
        }
        assertThat(sum).isEqualTo(Money.of("1")).isEqualTo(Money.of("0.1").times(10));
    }

    @Test
    void halfABaisaIsRoundedAwayFromZero() {
        assertThat(Money.of("0.001").times(new BigDecimal("0.5"))).isEqualTo(Money.of("0.001"));
        assertThat(Money.of("-0.001").times(new BigDecimal("0.5"))).isEqualTo(Money.of("-0.001"));
        assertThat(Money.of("0.001").times(new BigDecimal("0.49"))).isEqualTo(Money.ZERO);
    }

    @Test
    void amountsAreOrdered() {
        assertThat(Money.of("80").minus(Money.of("115")).isNegative()).isTrue();
        assertThat(Money.of("80")).isLessThan(Money.of("80.001"));
    }
}
