package org.sijill.person;

/**
 * What the civil number was read from.
 *
 * @see "reference.md §2.7 (person)"
 */
public enum IdKind {
    OMANI_ID,
    RESIDENT_CARD,
    BIRTH_CERTIFICATE,
    PASSPORT,
    NONE
}
