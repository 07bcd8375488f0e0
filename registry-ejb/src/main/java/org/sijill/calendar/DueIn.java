package org.sijill.calendar;

import java.time.Instant;

/**
 * How far off a deadline is, as people say it: late by 3 days, today, tomorrow, 2 days left. Working days count; only
 * "tomorrow" is the calendar's.
 *
 * @param messageKey its argument is {@code days}
 * @param days working days late or left
 */
public record DueIn(Urgency urgency, String messageKey, int days) {

    static final DueIn PAUSED = new DueIn(Urgency.PAUSED, "common.due.paused", 0);

    /** What colour and icon a deadline has on a page. */
    public enum Urgency {
        LATE,
        /** Today or tomorrow. */
        SOON,
        LATER,
        PAUSED
    }

    static DueIn between(WorkingCalendar calendar, Instant now, Instant due) {
        var today = WorkingCalendar.dayOf(now);
        var dueOn = WorkingCalendar.dayOf(due);
        if (now.isAfter(due)) {
            return new DueIn(Urgency.LATE, "common.due.late", calendar.workingDaysIn(dueOn, today));
        }
        if (dueOn.equals(today)) {
            return new DueIn(Urgency.SOON, "common.due.today", 0);
        }
        if (dueOn.equals(today.plusDays(1))) {
            return new DueIn(Urgency.SOON, "common.due.tomorrow", 1);
        }
        return new DueIn(Urgency.LATER, "common.due.left", calendar.workingDaysIn(today, dueOn));
    }
}
