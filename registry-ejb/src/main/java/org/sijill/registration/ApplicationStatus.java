package org.sijill.registration;

import java.util.EnumSet;
import java.util.Set;

/**
 * Life cycle of an application. The allowed transitions are the whole of {@link #next()}.
 *
 * @see "reference.md §2.4, SM-1"
 */
public enum ApplicationStatus {
    /** Begun on a phone and not handed in yet; nobody but whoever began it sees it. */
    DRAFT,
    /** Handed in; passed at once. */
    SUBMITTED,
    /** A clerk checks what was given. */
    VERIFYING,
    /** The citizen completes what was missing; the office's clock stands. */
    RETURNED,
    /** A supervisor decides. */
    DECISION,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    /** The citizen's time to complete it is over. */
    LAPSED,
    /** A draft that was not handed in in time. */
    EXPIRED;

    Set<ApplicationStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN, EXPIRED);
            case SUBMITTED -> EnumSet.of(VERIFYING, WITHDRAWN);
            case VERIFYING -> EnumSet.of(RETURNED, DECISION, WITHDRAWN);
            case RETURNED -> EnumSet.of(VERIFYING, LAPSED, WITHDRAWN);
            case DECISION -> EnumSet.of(APPROVED, REJECTED, RETURNED, WITHDRAWN);
            case APPROVED, REJECTED, WITHDRAWN, LAPSED, EXPIRED -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }

    /** @return whether nothing can happen to it any more */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
