package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate NOV_20 = LocalDate.of(2026, 11, 20);
    private static final LocalDate NOV_21 = NOV_20.plusDays(1);
    private static final DateRange NATIONAL_DAY = DateRange.of(NOV_20, NOV_21);

    @Test
    void bothEndsAreInside() {
        assertThat(NATIONAL_DAY.contains(NOV_20.minusDays(1))).isFalse();
        assertThat(NATIONAL_DAY.contains(NOV_20)).isTrue();
        assertThat(NATIONAL_DAY.contains(NOV_21)).isTrue();
        assertThat(NATIONAL_DAY.contains(NOV_21.plusDays(1))).isFalse();
    }

    @Test
    void anOpenRangeHoldsEveryLaterDay() {
        assertThat(DateRange.since(NOV_20).contains(NOV_20.plusYears(500))).isTrue();
        assertThat(DateRange.since(NOV_20).contains(NOV_20.minusDays(1))).isFalse();
    }

    @Test
    void rangesThatShareADayOverlap() {
        assertThat(NATIONAL_DAY.overlaps(DateRange.since(NOV_21))).isTrue();
        assertThat(NATIONAL_DAY.overlaps(DateRange.since(NOV_21.plusDays(1)))).isFalse();
        assertThat(NATIONAL_DAY.overlaps(DateRange.of(NOV_20.minusDays(5), NOV_20)))
                .isTrue();
        assertThat(NATIONAL_DAY.overlaps(DateRange.of(NOV_20.minusDays(5), NOV_20.minusDays(1))))
                .isFalse();
        assertThat(DateRange.since(NOV_20).overlaps(DateRange.since(NOV_21))).isTrue();
    }

    @Test
    void rangesThatFollowWithoutAGapAbut() {
        var next = DateRange.since(NOV_21.plusDays(1));
        assertThat(NATIONAL_DAY.abuts(next)).isTrue();
        assertThat(next.abuts(NATIONAL_DAY)).isTrue();
        assertThat(NATIONAL_DAY.abuts(DateRange.since(NOV_21))).isFalse();
        assertThat(NATIONAL_DAY.abuts(DateRange.since(NOV_21.plusDays(2)))).isFalse();
    }

    @Test
    void aRangeOfOneDayIsARangeAndAReversedOneIsNot() {
        assertThat(DateRange.of(NOV_20, NOV_20).contains(NOV_20)).isTrue();
        assertThatThrownBy(() -> DateRange.of(NOV_21, NOV_20)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDaysBeforeADayAreWhatIsLeftOfIt() {
        assertThat(NATIONAL_DAY.before(NOV_20)).isEmpty();
        assertThat(NATIONAL_DAY.before(NOV_21)).contains(DateRange.of(NOV_20, NOV_20));
        assertThat(NATIONAL_DAY.before(NOV_21.plusDays(1))).contains(NATIONAL_DAY);
        assertThat(DateRange.since(NOV_20).before(NOV_21.plusDays(1))).contains(NATIONAL_DAY);
    }
}
