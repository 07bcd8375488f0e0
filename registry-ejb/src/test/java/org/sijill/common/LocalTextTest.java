package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LocalTextTest {

    private static final LocalText AR = LocalText.in(Language.AR);
    private static final LocalText EN = LocalText.in(Language.EN);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void datesAreWrittenInWordsWithLatinDigits() {
        assertThat(AR.day(DAY)).isEqualTo("24 نوفمبر 2026");
        assertThat(EN.day(DAY)).isEqualTo("24 November 2026");
        assertThat(AR.dayAndMonth(DAY)).isEqualTo("24 نوفمبر");
        assertThat(AR.weekdayAndDay(DAY)).isEqualTo("الثلاثاء 24 نوفمبر 2026");
        assertThat(EN.weekdayAndMonth(DAY)).isEqualTo("Tuesday 24 November");
        assertThat(AR.hijri(DAY)).isEqualTo("14 جمادى الآخرة 1448");
        assertThat(EN.hijri(LocalDate.of(2027, 1, 5))).isEqualTo("27 Rajab 1448");
    }

    @Test
    void anInstantIsShownInMuscatWhereTheDayMayBeAnother() {
        var lateInGreenwich = Instant.parse("2026-11-24T21:30:00Z");
        assertThat(EN.dayAndTime(lateInGreenwich)).isEqualTo("25 November 2026, 01:30");
        assertThat(AR.dayAndTime(Instant.parse("2026-11-24T10:30:00Z"))).isEqualTo("24 نوفمبر 2026، 14:30");
    }

    @Test
    void amountsHaveThreeDecimalsAndLatinDigits() {
        assertThat(AR.money(Money.of("1250.5"))).isEqualTo("1,250.500 ر.ع.");
        assertThat(EN.money(Money.of("80"))).isEqualTo("RO 80.000");
        assertThat(AR.number(72_786)).isEqualTo("72,786");
    }
}
