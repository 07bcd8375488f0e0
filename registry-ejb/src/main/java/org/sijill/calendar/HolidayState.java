package org.sijill.calendar;

/** How sure the days of a holiday are. */
public enum HolidayState {
    /** By this year's announcement, whose number and date are kept. */
    ANNOUNCED,
    /** Estimated; moves when it is announced. */
    EXPECTED,
    /** The same Gregorian days each year. */
    FIXED
}
