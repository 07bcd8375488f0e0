package org.sijill.registration;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Life cycle of an application. The allowed transitions are the whole of {@link #next()}.
 *
 * @see "reference.md §2.4, SM-1"
 */
public enum ApplicationStatus {
    /** Begun and not handed in yet: on a phone, where nobody but whoever began it sees it, or at the counter of its office. */
    DRAFT,
    /** Handed in; passed at once. */
    SUBMITTED,
    /** A clerk checks what was given. */
    VERIFYING,
    /** The citizen completes what was missing; the office's clock stands. */
    RETURNED,
    /** A social researcher visits the family. */
    VISIT,
    /** A supervisor, a director or the committee decides. */
    DECISION,
    /** Decided and entered in the registry; the letter is not made yet. */
    APPROVED,
    /** The letter is made, and the message that tells of it is handed over. */
    ENTERED,
    /** A director took the decision back; the entry is closed, not erased. */
    ANNULLED,
    REJECTED,
    /** Ended at its applicant's wish; what was never handed in is told as a draft that was deleted. */
    WITHDRAWN,
    /** Its applicant died before it was decided. */
    CLOSED_BY_DEATH,
    /** The citizen's time to complete it is over; for a while it can be opened again. */
    LAPSED,
    /** A draft that was not handed in in time. */
    EXPIRED;

    Set<ApplicationStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN, CLOSED_BY_DEATH, EXPIRED);
            case SUBMITTED -> EnumSet.of(VERIFYING, DECISION, WITHDRAWN, CLOSED_BY_DEATH);
            case VERIFYING -> EnumSet.of(RETURNED, DECISION, WITHDRAWN, CLOSED_BY_DEATH);
            case RETURNED -> EnumSet.of(VERIFYING, LAPSED, WITHDRAWN, CLOSED_BY_DEATH);
            case VISIT -> EnumSet.of(DECISION, WITHDRAWN, CLOSED_BY_DEATH);
            case DECISION -> EnumSet.of(VISIT, APPROVED, REJECTED, RETURNED, WITHDRAWN, CLOSED_BY_DEATH);
            case APPROVED -> EnumSet.of(ENTERED);
            case ENTERED -> EnumSet.of(ANNULLED);
            case LAPSED -> EnumSet.of(RETURNED);
            case ANNULLED, REJECTED, WITHDRAWN, CLOSED_BY_DEATH, EXPIRED -> EnumSet.noneOf(ApplicationStatus.class);
        };
    }

    /** @return whether it is over: nobody waits for anything any more */
    public boolean isFinal() {
        return this == ENTERED || this == LAPSED || next().isEmpty();
    }

    /** @return where an application still has somebody who is to do something */
    static Set<ApplicationStatus> open() {
        return Arrays.stream(values()).filter(status -> !status.isFinal()).collect(Collectors.toUnmodifiableSet());
    }

    /** @return where an application is before anybody has decided it */
    static Set<ApplicationStatus> undecided() {
        return Arrays.stream(values())
                .filter(status -> status.next().contains(CLOSED_BY_DEATH))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether its applicant has it: before he hands it in, and while he completes it */
    public boolean isInHand() {
        return this == DRAFT || this == RETURNED;
    }

    /** @return whether officers may still change what stands in it, the way it came */
    public boolean isWithOfficers(Channel channel) {
        return this == VERIFYING || this == RETURNED || this == DRAFT && channel == Channel.COUNTER;
    }

    /**
     * @param filedAt when the application was handed in; null if it never was
     * @return whether it ended as a draft, at its applicant's wish: nothing was withdrawn, since nothing was sent
     */
    boolean isDeletedDraft(Instant filedAt) {
        return this == WITHDRAWN && filedAt == null;
    }

    /** @return whether it can still be withdrawn */
    public boolean isWithdrawable() {
        return next().contains(WITHDRAWN);
    }
}
