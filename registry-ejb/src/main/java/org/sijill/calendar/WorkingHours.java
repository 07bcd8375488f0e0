package org.sijill.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sijill.common.DateRange;

/**
 * Opening hours that differ from the normal ones, as in Ramadan.
 *
 * @param days on which they hold
 */
public record WorkingHours(DateRange days, LocalTime opens, LocalTime closes) {

    static final WorkingHours NORMAL =
            new WorkingHours(DateRange.since(LocalDate.EPOCH), LocalTime.of(7, 30), LocalTime.of(14, 30));

    /** @throws IllegalArgumentException if they close before they open */
    public WorkingHours {
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("closes before it opens");
        }
    }

    Duration length() {
        return Duration.between(opens, closes);
    }
}
