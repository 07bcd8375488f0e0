package org.sijill.assessment;

import java.time.Duration;
import java.time.LocalTime;
import org.sijill.calendar.WorkingHours;

/** A half of the working hours of a day, those of Ramadan included. */
public enum DayPart {
    EARLY,
    LATE;

    LocalTime begins(WorkingHours hours) {
        return this == EARLY ? hours.opens() : middle(hours);
    }

    LocalTime ends(WorkingHours hours) {
        return this == EARLY ? middle(hours) : hours.closes();
    }

    private static LocalTime middle(WorkingHours hours) {
        return hours.opens()
                .plus(Duration.between(hours.opens(), hours.closes()).dividedBy(2));
    }
}
