package org.sijill.audit;

import java.time.Instant;
import java.util.Set;

/**
 * What an auditor looks for. A text that is empty, a set that is empty or a moment that is null asks for everything.
 *
 * @param subjectIds ids of the record: its own, and its number, by which it is asked for in vain
 * @param actorName account name or {@code process:key}
 * @param action {@code feature.verb}
 * @param outcome what became of it; null for any
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
        Set<String> subjectIds, String actorName, String action, Outcome outcome, Instant from, Instant to) {

    public AuditFilter {
        subjectIds = Set.copyOf(subjectIds);
    }

    /** Of one id, whatever became of it. */
    public AuditFilter(String subjectId, String actorName, String action, Instant from, Instant to) {
        this(subjectId.isEmpty() ? Set.of() : Set.of(subjectId), actorName, action, null, from, to);
    }

    public static AuditFilter everything() {
        return new AuditFilter("", "", "", null, null);
    }
}
