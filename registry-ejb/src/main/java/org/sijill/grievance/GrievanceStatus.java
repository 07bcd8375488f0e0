package org.sijill.grievance;

import java.util.EnumSet;
import java.util.Set;

/**
 * Life cycle of a grievance. The allowed transitions are the whole of {@link #next()}.
 *
 * @see "reference.md §3.3; PublicSchema sp/grievance-status is coarser"
 */
public enum GrievanceStatus {
    /** Filed and confirmed; nobody has looked at it yet. */
    RECEIVED,
    /** Taken up: its kind, its topic and who handles it are known. */
    TRIAGED,
    /** Somebody works on it. */
    UNDER_REVIEW,
    /** Whoever complained was asked something; the office's clock stands. */
    AWAITING_COMPLAINANT,
    /** An answer is proposed; a second pair of eyes looks at it. */
    PROPOSED,
    /** Answered. */
    RESOLVED,
    /** With the level above: its time was over, or the answer was not accepted. */
    ESCALATED,
    /** The answer was accepted, or nobody objected to it in time. */
    CLOSED,
    /** Another body has it. */
    REFERRED_OUT,
    /** Not for the ministry; told why, and where to go. */
    NOT_ADMISSIBLE,
    /** The same complaint as another, which is dealt with in its place. */
    LINKED,
    /** A protection case holds it; here only its token is left. */
    HANDED_OVER,
    WITHDRAWN;

    Set<GrievanceStatus> next() {
        return switch (this) {
            case RECEIVED ->
                EnumSet.of(TRIAGED, RESOLVED, REFERRED_OUT, NOT_ADMISSIBLE, LINKED, HANDED_OVER, WITHDRAWN);
            case TRIAGED -> EnumSet.of(UNDER_REVIEW, RECEIVED, ESCALATED, WITHDRAWN);
            case UNDER_REVIEW -> EnumSet.of(AWAITING_COMPLAINANT, PROPOSED, RESOLVED, RECEIVED, ESCALATED, WITHDRAWN);
            case AWAITING_COMPLAINANT -> EnumSet.of(UNDER_REVIEW, WITHDRAWN);
            case PROPOSED -> EnumSet.of(UNDER_REVIEW, RESOLVED, ESCALATED, WITHDRAWN);
            case RESOLVED -> EnumSet.of(CLOSED, ESCALATED);
            case ESCALATED -> EnumSet.of(UNDER_REVIEW, RECEIVED, ESCALATED, WITHDRAWN);
            case CLOSED -> EnumSet.of(RECEIVED);
            case REFERRED_OUT, NOT_ADMISSIBLE, LINKED, HANDED_OVER, WITHDRAWN -> EnumSet.noneOf(GrievanceStatus.class);
        };
    }

    /** @return whether it is over: nobody waits for anything any more */
    public boolean isFinal() {
        return this == CLOSED || next().isEmpty();
    }

    /** @return whether the office still has it */
    boolean isOpen() {
        return next().contains(WITHDRAWN);
    }

    /** @return whether whoever complained reads the answer */
    boolean isAnswered() {
        return this == RESOLVED || this == CLOSED || this == NOT_ADMISSIBLE;
    }

    /** @return whether whoever does the next thing with it is the first of his level */
    boolean isTakenUp() {
        return this == TRIAGED || this == ESCALATED;
    }
}
