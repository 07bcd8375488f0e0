package org.sijill.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A deadline of a case that is not done.
 *
 * @param name id of the timer event or step
 * @param limit {@code REMINDER}: working days until it goes out
 * @param percent of the limit, for a {@code SHARE}; otherwise 0
 * @param dueAt null while paused
 * @param promise whether the date was told to a citizen
 */
public record DeadlineSummary(
        UUID caseId,
        String caseNumber,
        String name,
        DeadlineRule rule,
        Limit limit,
        int percent,
        DeadlineState state,
        Instant startedAt,
        Instant dueAt,
        boolean promise) {

    public boolean isRunning() {
        return state == DeadlineState.RUNNING;
    }
}
