package org.sijill.calendar;

import java.time.LocalDate;

/**
 * The office's clock stood still: the citizen had the file. The working days after {@code pausedOn} up to and including
 * {@code resumedOn} do not count.
 *
 * @param pausedOn day on which the file went to the citizen; counts as the office's
 * @param resumedOn day on which it came back; the office's next day is the next working day
 */
public record Standing(LocalDate pausedOn, LocalDate resumedOn) {

    /** @throws IllegalArgumentException if it came back before it went */
    public Standing {
        if (resumedOn.isBefore(pausedOn)) {
            throw new IllegalArgumentException("resumed before paused");
        }
    }

    boolean covers(LocalDate day) {
        return day.isAfter(pausedOn) && !day.isAfter(resumedOn);
    }
}
