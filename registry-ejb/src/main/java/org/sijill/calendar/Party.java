package org.sijill.calendar;

import java.time.LocalTime;

/** Whose limit it is, and when his day ends, in Asia/Muscat. */
public enum Party {
    /** Falls due with the end of normal working hours, in Ramadan too. */
    OFFICE(LocalTime.of(14, 30)),
    /** "No later than" a day includes that day. */
    CITIZEN(LocalTime.of(23, 59));

    private final LocalTime dayEnds;

    Party(LocalTime dayEnds) {
        this.dayEnds = dayEnds;
    }

    public LocalTime dayEnds() {
        return dayEnds;
    }
}
