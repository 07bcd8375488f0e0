package org.sijill.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.common.Money;
import org.sijill.person.PersonId;

class IncomeTest {

    @ParameterizedTest
    @CsvSource({"600.000,50.000", "100.000,8.333", "0.006,0.001", "0.005,0.000", "0,0.000"})
    void aYearlyIncomeIsATwelfthAMonth(String yearly, String monthly) {
        assertThat(of(yearly, IncomePeriod.YEAR).monthly()).isEqualTo(Money.of(monthly));
    }

    @Test
    void aMonthlyIncomeIsWhatItIs() {
        assertThat(of("325.500", IncomePeriod.MONTH).monthly()).isEqualTo(Money.of("325.500"));
    }

    private static Income of(String amount, IncomePeriod period) {
        return new Income(PersonId.next(), IncomeKind.WAGE, Money.of(amount), period);
    }
}
