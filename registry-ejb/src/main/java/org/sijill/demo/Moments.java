package org.sijill.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sijill.calendar.WorkingCalendar;
import org.sijill.common.MovableClock;

/** When something may have been done in an office: hours of working days, counted back from the last one that has begun. */
final class Moments {

    private static final LocalTime OPEN = LocalTime.of(7, 40);
    private static final LocalTime LAST = LocalTime.of(13, 30);

    /** So long before now is the latest moment, so that what belongs to a step lies behind as well. */
    private static final Duration BEHIND = Duration.ofMinutes(20);

    private final WorkingCalendar calendar;
    private final Instant now;
    private final LocalDate latest;

    Moments(WorkingCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
        var today = LocalDate.ofInstant(now, MovableClock.ZONE);
        var hasBegun = calendar.isWorkingDay(today)
                && at(today, OPEN).plus(BEHIND.multipliedBy(2)).isBefore(now);
        this.latest = hasBegun ? today : before(today);
    }

    /** @param days working days back; 0 is the last one that has begun */
    Instant workingDaysAgo(int days, Draw draw) {
        var day = latest;
        for (var left = days; left > 0; left--) {
            day = before(day);
        }
        var from = at(day, OPEN);
        var until = at(day, LAST);
        var last = until.isBefore(now.minus(BEHIND)) ? until : now.minus(BEHIND);
        return from.plusSeconds(
                draw.between(0, (int) Duration.between(from, last).toSeconds()));
    }

    /** @param days of any kind */
    Instant daysAgo(int days, Draw draw) {
        var day = LocalDate.ofInstant(now, MovableClock.ZONE).minusDays(days);
        return at(day, OPEN)
                .plusSeconds(draw.between(0, (int) Duration.ofHours(13).toSeconds()));
    }

    private LocalDate before(LocalDate day) {
        var earlier = day.minusDays(1);
        while (!calendar.isWorkingDay(earlier)) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(MovableClock.ZONE).toInstant();
    }
}
