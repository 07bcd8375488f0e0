package org.sijill.calendar;

import java.time.Instant;
import java.util.Optional;
import org.sijill.security.CaseReference;

/**
 * Lets a deadline run for a case.
 *
 * @param name id of the timer event or step in the process it belongs to
 * @param limit {@code REMINDER}: working or calendar days until it goes out
 * @param percent of the limit, for a {@code SHARE}; otherwise 0
 * @param start its day is day 0; empty means now
 * @param promise whether the date is told to a citizen, who is then told when it moves
 */
public record StartDeadline(
        CaseReference of,
        String name,
        DeadlineRule rule,
        Limit limit,
        int percent,
        Optional<Instant> start,
        boolean promise) {

    /** @throws IllegalArgumentException if a share has no percentage, or something else has one */
    public StartDeadline {
        if (rule == DeadlineRule.SHARE ? percent < 1 : percent != 0) {
            throw new IllegalArgumentException(rule + " at " + percent + " %");
        }
    }

    /** The end of a limit. */
    public static StartDeadline due(CaseReference of, String name, Limit limit) {
        return new StartDeadline(of, name, DeadlineRule.DUE, limit, 0, Optional.empty(), false);
    }

    /** 09:00 of the {@code day}th working day; no limit of anybody's. */
    public static StartDeadline reminder(CaseReference of, String name, int day) {
        var limit = Limit.workingDays(day, Party.CITIZEN);
        return new StartDeadline(of, name, DeadlineRule.REMINDER, limit, 0, Optional.empty(), false);
    }

    /** 09:00 of the {@code days}th calendar day if it is a working day, else of the next one; no limit of anybody's. */
    public static StartDeadline reminderAfter(CaseReference of, String name, int days) {
        var limit = Limit.calendarDays(days, Party.CITIZEN);
        return new StartDeadline(of, name, DeadlineRule.REMINDER, limit, 0, Optional.empty(), false);
    }

    /** @param percent 80, 100, 150 */
    public static StartDeadline share(CaseReference of, String name, Limit limit, int percent) {
        return new StartDeadline(of, name, DeadlineRule.SHARE, limit, percent, Optional.empty(), false);
    }

    /** The same, told to the citizen as "no later than". */
    public StartDeadline promised() {
        return new StartDeadline(of, name, rule, limit, percent, start, true);
    }

    /** The same, counted from another moment than now. */
    public StartDeadline from(Instant moment) {
        return new StartDeadline(of, name, rule, limit, percent, Optional.of(moment), promise);
    }
}
