package org.sijill.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of the holiday table that was made.
 *
 * @param moved deadlines that got another date
 * @param undoableUntil included
 */
public record HolidayChangeSummary(UUID id, Instant madeAt, int moved, Instant undoableUntil) {}
