package org.sijill.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.calendar.Moments.at;
import static org.sijill.calendar.Moments.on;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.common.DateRange;

/** The demo's day is Tuesday 24 November 2026. */
class WorkingCalendarTest {

    private static final List<Standing> NEVER = List.of();

    /** National Day on a weekend; an announced holiday on Wednesday and Thursday. */
    private final WorkingCalendar plain =
            new WorkingCalendar(List.of(DateRange.of(on("2026-11-20"), on("2026-11-21"))), List.of());

    private final WorkingCalendar announced = new WorkingCalendar(
            List.of(DateRange.of(on("2026-11-20"), on("2026-11-21")), DateRange.of(on("2026-11-25"), on("2026-11-26"))),
            List.of());

    @Nested
    class WorkingDays {

        @Test
        void theWeekRunsFromSundayToThursday() {
            assertThat(on("2026-11-22").datesUntil(on("2026-11-29")).map(plain::isWorkingDay))
                    .containsExactly(true, true, true, true, true, false, false);
        }

        @ParameterizedTest
        @CsvSource({
            // the day before, the first and last day, the day after
            "2026-11-24, true",
            "2026-11-25, false",
            "2026-11-26, false",
            "2026-11-29, true",
        })
        void aHolidayIsNoWorkingDay(String day, boolean working) {
            assertThat(announced.isWorkingDay(on(day))).isEqualTo(working);
        }

        @Test
        void daysAreCountedWithoutTheFirstAndWithTheLast() {
            assertThat(plain.workingDaysIn(on("2026-11-24"), on("2026-11-24"))).isZero();
            assertThat(plain.workingDaysIn(on("2026-11-24"), on("2026-11-25"))).isEqualTo(1);
            assertThat(plain.workingDaysIn(on("2026-11-26"), on("2026-11-28"))).isZero();
            assertThat(plain.workingDaysIn(on("2026-11-26"), on("2026-11-29"))).isEqualTo(1);
            assertThat(plain.workingDaysIn(on("2026-11-29"), on("2026-11-24"))).isZero();
        }

        @Test
        void aHolidayWithoutEndIsRefused() {
            var endless = List.of(DateRange.since(on("2026-11-25")));
            assertThatThrownBy(() -> new WorkingCalendar(endless, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class DueDates {

        @ParameterizedTest
        @CsvSource({
            // filed on Tuesday: day 1 is Wednesday, and Friday and Saturday do not count
            "2026-11-24T08:00, 1, 2026-11-25T14:30",
            "2026-11-24T08:00, 2, 2026-11-26T14:30",
            "2026-11-24T08:00, 3, 2026-11-29T14:30",
            // the hour does not matter, not even after closing or at the edge of the day
            "2026-11-24T00:00, 1, 2026-11-25T14:30",
            "2026-11-24T14:29, 1, 2026-11-25T14:30",
            "2026-11-24T14:31, 1, 2026-11-25T14:30",
            "2026-11-24T23:59, 1, 2026-11-25T14:30",
            // filed on Thursday, Friday and Saturday: day 1 is Sunday
            "2026-11-26T16:00, 1, 2026-11-29T14:30",
            "2026-11-27T10:00, 1, 2026-11-29T14:30",
            "2026-11-28T10:00, 1, 2026-11-29T14:30",
        })
        void dayOneIsTheNextWorkingDay(String start, int days, String due) {
            assertThat(plain.due(at(start), Limit.workingDays(days, Party.OFFICE), NEVER))
                    .isEqualTo(at(due));
        }

        @ParameterizedTest
        @CsvSource({
            // holiday on day 1; on the last day; in between; behind it
            "2026-11-24T08:00, 1, 2026-11-29T14:30",
            "2026-11-23T08:00, 2, 2026-11-29T14:30",
            "2026-11-22T08:00, 4, 2026-11-30T14:30",
            "2026-11-22T08:00, 2, 2026-11-24T14:30",
            // filed on the holiday itself
            "2026-11-25T08:00, 1, 2026-11-29T14:30",
        })
        void aHolidayIsSkipped(String start, int days, String due) {
            assertThat(announced.due(at(start), Limit.workingDays(days, Party.OFFICE), NEVER))
                    .isEqualTo(at(due));
        }

        @Test
        void theCitizensDayIsIncludedToItsEnd() {
            assertThat(plain.due(at("2026-11-24T08:00"), Limit.workingDays(15, Party.CITIZEN), NEVER))
                    .isEqualTo(at("2026-12-15T23:59"));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-10-31T12:00, 4, 2027-02-28T14:30",
            "2027-10-31T12:00, 4, 2028-02-29T14:30",
            "2026-10-30T12:00, 4, 2027-02-28T14:30",
            "2026-10-28T12:00, 4, 2027-02-28T14:30",
            "2026-10-27T12:00, 4, 2027-02-27T14:30",
            "2026-11-24T12:00, 4, 2027-03-24T14:30",
            "2028-02-29T12:00, 12, 2029-02-28T14:30",
        })
        void aMonthThatIsTooShortEndsOnItsLastDay(String start, int months, String due) {
            assertThat(plain.due(at(start), Limit.calendarMonths(months, Party.OFFICE), NEVER))
                    .isEqualTo(at(due));
        }

        @Test
        void theLegalCeilingNeitherStandsStillNorMoves() {
            var ceiling = Limit.calendarMonths(4, Party.OFFICE);
            var standings = List.of(new Standing(on("2026-11-25"), on("2026-12-20")));
            assertThat(announced.due(at("2026-11-24T08:00"), ceiling, standings))
                    .isEqualTo(plain.due(at("2026-11-24T08:00"), ceiling, NEVER));
        }

        @Test
        void calendarDaysMayEndOnAWeekend() {
            assertThat(announced.due(at("2026-11-24T08:00"), Limit.calendarDays(3, Party.CITIZEN), NEVER))
                    .isEqualTo(at("2026-11-27T23:59"));
        }

        @Test
        void hoursRunByTheClockThroughNightAndHoliday() {
            assertThat(announced.due(at("2026-11-24T23:30"), Limit.hours(24, Party.OFFICE), NEVER))
                    .isEqualTo(at("2026-11-25T23:30"));
        }

        @Test
        void midnightInMuscatDividesTheDays() {
            var beforeMidnight = at("2026-11-24T23:59");
            var afterMidnight = at("2026-11-25T00:00");
            var limit = Limit.workingDays(1, Party.OFFICE);
            assertThat(plain.due(beforeMidnight, limit, NEVER)).isEqualTo(at("2026-11-25T14:30"));
            assertThat(plain.due(afterMidnight, limit, NEVER)).isEqualTo(at("2026-11-26T14:30"));
        }
    }

    @Nested
    class StandingStill {

        private final Limit fiveDays = Limit.workingDays(5, Party.OFFICE);

        @ParameterizedTest
        @CsvSource({
            // without a pause: 25, 26, 29, 30 November and 1 December
            "2026-11-24, 2026-11-24, 2026-12-01T14:30",
            "2026-11-25, 2026-11-26, 2026-12-02T14:30",
            "2026-11-26, 2026-11-28, 2026-12-01T14:30",
            "2026-11-26, 2026-11-29, 2026-12-02T14:30",
            "2026-11-25, 2026-12-09, 2026-12-15T14:30",
        })
        void workingDaysWithTheCitizenAreAdded(String pausedOn, String resumedOn, String due) {
            var standing = new Standing(on(pausedOn), on(resumedOn));
            assertThat(plain.due(at("2026-11-24T08:00"), fiveDays, List.of(standing)))
                    .isEqualTo(at(due));
        }

        @Test
        void aHolidayInsideAPauseIsNotCountedTwice() {
            var standing = List.of(new Standing(on("2026-11-24"), on("2026-11-30")));
            // the pause took 29 and 30 November; five days more: 1, 2, 3, 6, 7 December
            assertThat(announced.due(at("2026-11-24T08:00"), fiveDays, standing))
                    .isEqualTo(at("2026-12-07T14:30"));
            assertThat(plain.due(at("2026-11-24T08:00"), fiveDays, standing)).isEqualTo(at("2026-12-07T14:30"));
        }

        @Test
        void severalPausesAddUp() {
            var standings = List.of(
                    new Standing(on("2026-11-25"), on("2026-11-26")), new Standing(on("2026-11-29"), on("2026-12-01")));
            assertThat(plain.due(at("2026-11-24T08:00"), fiveDays, standings)).isEqualTo(at("2026-12-06T14:30"));
        }

        @Test
        void aPauseAfterTheDueDayLeavesTheLatenessAsItWas() {
            var late = at("2026-12-06T10:00");
            var lateBy = plain.workingDaysIn(
                    WorkingCalendar.dayOf(plain.due(at("2026-11-24T08:00"), fiveDays, NEVER)), on("2026-12-06"));
            var resumed = List.of(new Standing(WorkingCalendar.dayOf(late), on("2026-12-14")));
            var due = WorkingCalendar.dayOf(plain.due(at("2026-11-24T08:00"), fiveDays, resumed));
            assertThat(plain.workingDaysIn(due, on("2026-12-14")))
                    .isEqualTo(lateBy)
                    .isEqualTo(3);
        }

        @Test
        void nothingComesBackBeforeItWent() {
            assertThatThrownBy(() -> new Standing(on("2026-11-25"), on("2026-11-24")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Reminders {

        @ParameterizedTest
        @CsvSource({"5, 2026-12-01T09:00", "10, 2026-12-08T09:00", "1, 2026-11-25T09:00", "3, 2026-11-29T09:00"})
        void goOutAtNineOfAWorkingDay(int day, String moment) {
            assertThat(plain.reminder(at("2026-11-24T16:00"), day, NEVER)).isEqualTo(at(moment));
        }

        @Test
        void moveWithAHoliday() {
            assertThat(announced.reminder(at("2026-11-24T16:00"), 5, NEVER)).isEqualTo(at("2026-12-03T09:00"));
        }

        /** Counted in calendar days: on the day, or on the next working day. */
        @ParameterizedTest
        @CsvSource({
            // a Tuesday; a Wednesday and a Thursday that are a holiday; a Friday; a Saturday; a Sunday
            "1, 2026-11-24T09:00",
            "2, 2026-11-29T09:00",
            "3, 2026-11-29T09:00",
            "4, 2026-11-29T09:00",
            "5, 2026-11-29T09:00",
            "6, 2026-11-29T09:00",
            "7, 2026-11-30T09:00",
        })
        void aReminderAfterCalendarDaysWaitsForAWorkingDay(int days, String moment) {
            assertThat(announced.reminderAfter(at("2026-11-23T00:00"), days)).isEqualTo(at(moment));
        }
    }

    @Nested
    class Shares {

        private final Limit tenDays = Limit.workingDays(10, Party.OFFICE);

        @ParameterizedTest
        @CsvSource({
            // ten days of seven hours from Wednesday 25 November
            "80, 2026-12-06T14:30",
            "100, 2026-12-08T14:30",
            "150, 2026-12-15T14:30",
            "85, 2026-12-07T11:00",
        })
        void runOverWorkingMinutes(int percent, String moment) {
            assertThat(plain.share(at("2026-11-24T08:00"), tenDays, percent, NEVER))
                    .isEqualTo(at(moment));
        }

        @ParameterizedTest
        @CsvSource({"80, 2026-11-25T13:06", "150, 2026-11-26T11:00", "200, 2026-11-26T14:30"})
        void ofOneDayAreHoursOfIt(int percent, String moment) {
            assertThat(plain.share(at("2026-11-24T20:00"), Limit.workingDays(1, Party.OFFICE), percent, NEVER))
                    .isEqualTo(at(moment));
        }

        @Test
        void jumpOverAHolidayAndAPause() {
            var standing = List.of(new Standing(on("2026-11-29"), on("2026-12-01")));
            // counted: 29 November, 2, 3, 6, 7 December and on
            assertThat(announced.share(at("2026-11-24T08:00"), Limit.workingDays(5, Party.OFFICE), 80, standing))
                    .isEqualTo(at("2026-12-06T14:30"));
        }

        @Test
        void inRamadanRunOverItsShorterHours() {
            var ramadan = new WorkingCalendar(
                    List.of(),
                    List.of(new WorkingHours(
                            DateRange.of(on("2027-02-08"), on("2027-03-08")),
                            LocalTime.of(9, 0),
                            LocalTime.of(14, 0))));
            var twoDays = Limit.workingDays(2, Party.OFFICE);
            // both days in Ramadan: 80 % of ten hours are three hours into the second
            assertThat(ramadan.share(at("2027-02-09T08:00"), twoDays, 80, NEVER))
                    .isEqualTo(at("2027-02-11T12:00"));
            // Sunday with seven hours, Monday the first of Ramadan with five: 80 % of twelve are 9:36
            assertThat(ramadan.share(at("2027-02-06T08:00"), twoDays, 80, NEVER))
                    .isEqualTo(at("2027-02-08T11:36"));
            // the office's day still ends at 14:30, and the whole share is the due time
            assertThat(ramadan.share(at("2027-02-09T08:00"), twoDays, 100, NEVER))
                    .isEqualTo(at("2027-02-11T14:30"));
        }

        @Test
        void ofACalendarLimitAreWorkingMinutesWithinIt() {
            // 25, 26, 29, 30 November, 1 December lie before its end; 80 % are four days
            assertThat(plain.share(at("2026-11-24T08:00"), Limit.calendarDays(7, Party.OFFICE), 80, NEVER))
                    .isEqualTo(at("2026-11-30T14:30"));
        }

        @Test
        void ofHoursRunByTheClock() {
            assertThat(plain.share(at("2026-11-27T23:00"), Limit.hours(10, Party.OFFICE), 80, NEVER))
                    .isEqualTo(at("2026-11-28T07:00"));
        }

        @Test
        void ofALimitWithoutWorkingTimeAreItsEnd() {
            assertThat(plain.share(at("2026-11-26T08:00"), Limit.calendarDays(1, Party.OFFICE), 80, NEVER))
                    .isEqualTo(at("2026-11-27T14:30"));
        }
    }

    @Nested
    class InWords {

        @ParameterizedTest
        @CsvSource({
            // the inbox of the demo's day, at ten in the morning
            "2026-11-19T14:30, LATE, common.due.late, 3",
            "2026-11-22T14:30, LATE, common.due.late, 2",
            "2026-11-23T14:30, LATE, common.due.late, 1",
            "2026-11-24T09:59, LATE, common.due.late, 0",
            "2026-11-24T10:00, SOON, common.due.today, 0",
            "2026-11-24T14:30, SOON, common.due.today, 0",
            "2026-11-25T14:30, SOON, common.due.tomorrow, 1",
            "2026-11-26T14:30, LATER, common.due.left, 2",
            "2026-11-29T14:30, LATER, common.due.left, 3",
        })
        void aDeadlineIsSaidInWorkingDays(String due, DueIn.Urgency urgency, String key, int days) {
            assertThat(plain.dueIn(at("2026-11-24T10:00"), at(due))).isEqualTo(new DueIn(urgency, key, days));
        }

        @Test
        void withoutADateItIsPaused() {
            assertThat(plain.dueIn(at("2026-11-24T10:00"), null).urgency()).isEqualTo(DueIn.Urgency.PAUSED);
        }
    }
}
