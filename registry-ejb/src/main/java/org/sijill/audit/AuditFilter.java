package org.sijill.audit;

import java.time.Instant;

/**
 * Which lines of the log are asked for. An empty text, or null for a moment, leaves its part open.
 *
 * @param subjectId id of the record
 * @param actorName account name or {@code process:key}
 * @param action {@code feature.verb}
 * @param outcome what became of it; null for any
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
        String subjectId, String actorName, String action, Outcome outcome, Instant from, Instant to) {

    /** Whatever became of it. */
    public AuditFilter(String subjectId, String actorName, String action, Instant from, Instant to) {
        this(subjectId, actorName, action, null, from, to);
    }

    public static AuditFilter everything() {
        return new AuditFilter("", "", "", null, null);
    }
}
