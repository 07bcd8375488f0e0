package org.sijill.household;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether the file stands, and whether what stands in it was confirmed in time. The allowed transitions are the whole of
 * {@link #next()}.
 *
 * @see "reference.md §2.4 (SM-3, SM-6), §2.7 (household)"
 */
public enum HouseholdState {
    ACTIVE,
    /** The day by which its data were to be confirmed is over. */
    STALE,
    /** Nobody confirmed its data for so long that nothing is decided on them. */
    SUSPENDED,
    /** Never confirmed; opened again without a new form for a time. */
    CLOSED,
    /** Entered by a decision that was annulled; closed and not erased. */
    ANNULLED;

    Set<HouseholdState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(STALE, ANNULLED);
            case STALE -> EnumSet.of(ACTIVE, SUSPENDED, ANNULLED);
            case SUSPENDED -> EnumSet.of(ACTIVE, CLOSED, ANNULLED);
            case CLOSED -> EnumSet.of(ACTIVE, ANNULLED);
            case ANNULLED -> EnumSet.noneOf(HouseholdState.class);
        };
    }
}
