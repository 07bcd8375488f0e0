package org.sijill.assessment;

import java.util.EnumSet;
import java.util.Set;

/**
 * Life cycle of a visit. The allowed transitions are the whole of {@link #next()}.
 *
 * @see "reference.md §2.4 (SM-10)"
 */
public enum VisitStatus {
    /** A day is to be proposed. */
    PLANNED,
    /** The family was told a day. */
    SCHEDULED,
    /** Nobody was at home twice, the family was written to. */
    AWAITING_FAMILY,
    /** With the head. */
    IN_REVIEW,
    /** The head sent the report back. */
    CORRECTING,
    CLOSED,
    /** Its case needs it no longer. */
    CANCELLED;

    Set<VisitStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(SCHEDULED, CANCELLED);
            case SCHEDULED -> EnumSet.of(PLANNED, AWAITING_FAMILY, IN_REVIEW, CANCELLED);
            case AWAITING_FAMILY -> EnumSet.of(PLANNED, IN_REVIEW, CANCELLED);
            case IN_REVIEW -> EnumSet.of(PLANNED, CORRECTING, CLOSED, CANCELLED);
            case CORRECTING -> EnumSet.of(IN_REVIEW, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(VisitStatus.class);
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
