package org.sijill.recertification;

import java.util.EnumSet;
import java.util.Set;
import org.sijill.household.HouseholdState;

/**
 * Where a certification stands. The allowed transitions are the whole of {@link #next()}.
 *
 * @see "reference.md §2.4, SM-6"
 */
public enum CertificationStage {
    /** It holds, and nobody is asked. */
    CERTIFIED,
    /** The family was asked to confirm. */
    ASKED,
    /** Its last day is over. */
    STALE,
    /** Still not confirmed a time later. */
    SUSPENDED,
    /** The family says that something changed; the branch asks what. */
    REPORTED,
    /** Never confirmed; its file is closed, and opened again without a new form for a time. */
    CLOSED,
    /** Confirmed: another one follows it. */
    RENEWED,
    /** The file of its family was annulled. */
    ANNULLED;

    Set<CertificationStage> next() {
        return switch (this) {
            case CERTIFIED -> EnumSet.of(ASKED, RENEWED, ANNULLED);
            case ASKED -> EnumSet.of(STALE, REPORTED, RENEWED, ANNULLED);
            case STALE -> EnumSet.of(SUSPENDED, REPORTED, RENEWED, ANNULLED);
            case SUSPENDED -> EnumSet.of(CLOSED, REPORTED, RENEWED, ANNULLED);
            case REPORTED, CLOSED -> EnumSet.of(RENEWED, ANNULLED);
            case RENEWED, ANNULLED -> EnumSet.noneOf(CertificationStage.class);
        };
    }

    /** @return whether the family has it in hand to confirm it or to say what changed */
    public boolean isInHand() {
        return this == ASKED || this == STALE || this == SUSPENDED;
    }

    /** @return whether nobody waits for it any more */
    boolean isOver() {
        return next().isEmpty();
    }

    /** @return the stages that staff see in the list of families to confirm */
    public static Set<CertificationStage> toConfirm() {
        return EnumSet.of(ASKED, STALE, SUSPENDED, REPORTED, CLOSED);
    }

    /** @return what the file of the family becomes with it; null if it stays as it is */
    HouseholdState file() {
        return switch (this) {
            case STALE -> HouseholdState.STALE;
            case SUSPENDED -> HouseholdState.SUSPENDED;
            case CLOSED -> HouseholdState.CLOSED;
            case RENEWED -> HouseholdState.ACTIVE;
            default -> null;
        };
    }
}
