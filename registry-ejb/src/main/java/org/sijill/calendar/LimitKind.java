package org.sijill.calendar;

/** How a limit is counted. Only working days stand still and move with the holiday table. */
public enum LimitKind {
    WORKING_DAYS,
    CALENDAR_DAYS,
    /** The last day of a shorter month stands for a day that the month does not have. */
    CALENDAR_MONTHS,
    HOURS
}
