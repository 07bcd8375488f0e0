package org.sijill.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeCodeTest {

    @ParameterizedTest
    @CsvSource({
        "OM, OM, true",
        "OM, OM-DA, true",
        "OM, OM-DA-01-C1, true",
        "OM-DA, OM-DA-01, true",
        "OM-DA-01, OM-DA-01, true",
        "OM-DA-01, OM-DA-01-C1, true",
        "OM-DA-01-C1, OM-DA-01-C1, true",
        "OM-DA-01, OM-DA-02, false",
        "OM-DA-01, OM-DA-10, false",
        "OM-DA-01, OM-DA, false",
        "OM-DA, OM, false",
        "OM-DA, OM-DK, false",
        "OM-DA, OM-DK-01, false",
        "OM-DA-01-C1, OM-DA-01-C10, false",
        "OM-DA-01-C1, OM-DA-01, false"
    })
    void anAreaIsAnOfficeAndWhatLiesUnderItAndNotWhatBeginsAlike(String area, String office, boolean covered) {
        assertThat(new OfficeCode(area).covers(new OfficeCode(office))).isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OM-",
                "OM-D",
                "OM-da",
                "OM-DA-1",
                "OM-DA-010",
                "OM-DA-01-",
                "OM-DA-01-C1-D",
                "AE-DU",
                "OM-DA-%"
            })
    void whatIsNoOfficesCodeIsRefused(String text) {
        assertThatThrownBy(() -> new OfficeCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
