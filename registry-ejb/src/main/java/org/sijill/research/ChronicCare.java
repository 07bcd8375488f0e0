package org.sijill.research;

/**
 * Whether whoever is chronically ill is followed by a doctor.
 *
 * @see "reference.md §2.3"
 */
public enum ChronicCare {
    NOBODY_ILL,
    FOLLOWED,
    NOT_FOLLOWED
}
