package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"24/11/2026", " 24-11-2026 ", "24.11.2026", "٢٤/١١/٢٠٢٦", "۲۴/۱۱/۲۰۲۶"})
    void aDayIsReadAsPeopleTypeIt(String typed) {
        assertThat(TypedDay.of(typed)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void theFirstNumberIsTheDay() {
        assertThat(TypedDay.of("3/4/2027")).isEqualTo(LocalDate.of(2027, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29/2/2026", "31/4/2026", "11/24/2026", "24/11/26", "2026/11/24", "tomorrow"})
    void aDayThatDoesNotExistIsNotBentIntoOneThatDoes(String typed) {
        assertThatThrownBy(() -> TypedDay.of(typed))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.code())
                        .isEqualTo("common.error.date"));
    }

    @Test
    void theTwentyNinthOfFebruaryOfALeapYearIsADay() {
        assertThat(TypedDay.of("29/2/2028")).isEqualTo(LocalDate.of(2028, 2, 29));
    }
}
