package org.sijill.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sijill.common.MovableClock;

/** Dates and moments as the tests write them, in Asia/Muscat. */
final class Moments {

    private Moments() {}

    static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(MovableClock.ZONE).toInstant();
    }

    static Clock clockAt(String moment) {
        return Clock.fixed(at(moment), MovableClock.ZONE);
    }
}
