package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CivilNumberTest {

    @Test
    void oneNumberHasOneFormHoweverItIsTyped() {
        assertThat(CivilNumber.typed("00012345")).contains(new CivilNumber("12345"));
        assertThat(CivilNumber.typed("١٢٣٤٥")).contains(new CivilNumber("12345"));
        assertThat(CivilNumber.typed("۰۰۱۲۳۴۵")).contains(new CivilNumber("12345"));
        assertThat(CivilNumber.typed(" 12 345\t")).contains(new CivilNumber("12345"));
    }

    @Test
    void theFirstCardsNumberIsOne() {
        assertThat(CivilNumber.typed("00000001")).contains(new CivilNumber("1"));
    }

    @Test
    void nineDigitsAreANumberAndTenAreNot() {
        assertThat(CivilNumber.typed("123456789")).isPresent();
        assertThat(CivilNumber.typed("1234567890")).isEmpty();
    }

    @Test
    void whatIsNoNumberGivesNone() {
        assertThat(CivilNumber.typed("")).isEmpty();
        assertThat(CivilNumber.typed("000")).isEmpty();
        assertThat(CivilNumber.typed("12a45")).isEmpty();
        assertThat(CivilNumber.typed("-12345")).isEmpty();
        assertThatThrownBy(() -> new CivilNumber("0123")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTextDoesNotShowIt() {
        assertThat(new CivilNumber("12345")).asString().doesNotContain("12345");
    }
}
