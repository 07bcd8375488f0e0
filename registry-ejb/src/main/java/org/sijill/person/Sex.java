package org.sijill.person;

/**
 * As in the civil register.
 *
 * @see "reference.md §2.7 (person)"
 */
public enum Sex {
    MALE,
    FEMALE
}
