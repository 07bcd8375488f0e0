package org.sijill.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.web.calendar.MonthGrid.Day;
import org.sijill.web.calendar.MonthGrid.Kind;

class MonthGridTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, Month.NOVEMBER);
    private static final LocalDate TODAY = NOVEMBER.atDay(24);

    @Test
    void aWeekBeginsOnSundayAndEndsOnSaturday() {
        var weeks = plain(NOVEMBER).weeks();
        assertThat(weeks).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(numbers(weeks.get(0))).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(numbers(weeks.get(4))).containsExactly(29, 30, 0, 0, 0, 0, 0);
    }

    @Test
    void aMonthThatBeginsOnSaturdayHasItAlone() {
        var weeks = plain(YearMonth.of(2027, Month.MAY)).weeks();
        assertThat(numbers(weeks.get(0))).containsExactly(0, 0, 0, 0, 0, 0, 1);
        assertThat(weeks).hasSize(6);
    }

    @Test
    void fridayAndSaturdayAreTheWeekendUnlessTheyAreMore() {
        var grid = MonthGrid.of(
                NOVEMBER,
                Set.of(NOVEMBER.atDay(25), NOVEMBER.atDay(26)),
                Set.of(NOVEMBER.atDay(26), NOVEMBER.atDay(29)),
                Set.of(NOVEMBER.atDay(20), NOVEMBER.atDay(29)),
                TODAY);
        assertThat(kind(grid, 19)).isEqualTo(Kind.WORKING);
        assertThat(kind(grid, 20)).isEqualTo(Kind.REGISTERED);
        assertThat(kind(grid, 21)).isEqualTo(Kind.WEEKEND);
        assertThat(kind(grid, 24)).isEqualTo(Kind.WORKING);
        assertThat(kind(grid, 25)).isEqualTo(Kind.NEW);
        assertThat(kind(grid, 26)).as("moved onto itself: it stays one").isEqualTo(Kind.NEW);
        assertThat(kind(grid, 27)).isEqualTo(Kind.WEEKEND);
        assertThat(kind(grid, 29)).isEqualTo(Kind.ENDED);
    }

    @Test
    void onlyOneDayIsToday() {
        assertThat(plain(NOVEMBER).weeks().stream().flatMap(List::stream).filter(Day::today))
                .extracting(Day::number)
                .containsExactly(24);
        assertThat(plain(NOVEMBER.plusMonths(1)).weeks().stream().flatMap(List::stream))
                .noneMatch(Day::today);
    }

    private static MonthGrid plain(YearMonth month) {
        return MonthGrid.of(month, Set.of(), Set.of(), Set.of(), TODAY);
    }

    private static Kind kind(MonthGrid grid, int number) {
        return grid.weeks().stream()
                .flatMap(List::stream)
                .filter(day -> day.number() == number)
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static List<Integer> numbers(List<Day> week) {
        return week.stream().map(Day::number).toList();
    }
}
