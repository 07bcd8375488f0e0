package org.sijill.person;

/**
 * How sure the day of birth is.
 *
 * @see "reference.md §2.7 (person)"
 */
public enum BirthAccuracy {
    EXACT,
    YEAR_ONLY,
    ESTIMATED
}
