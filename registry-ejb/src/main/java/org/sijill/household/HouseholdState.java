package org.sijill.household;

/**
 * Whether the file stands. ANNULLED: entered by a decision that was annulled, closed and not erased.
 *
 * @see "reference.md §2.7 (household)"
 */
public enum HouseholdState {
    ACTIVE,
    ANNULLED
}
