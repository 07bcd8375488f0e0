package org.sijill.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * One running deadline that a change of the holiday table gave another date.
 *
 * @param caseNumber as printed
 * @param name id of the timer event or step
 * @param promise whether a citizen was told the old date, and is to be told the new one
 */
public record DeadlineMoved(UUID caseId, String caseNumber, String name, Instant from, Instant to, boolean promise) {}
