package org.sijill.household;

/**
 * What a family lives in.
 *
 * @see "reference.md §2.7 (household)"
 */
public enum DwellingKind {
    VILLA,
    ARABIC_HOUSE,
    APARTMENT,
    TRADITIONAL,
    CARAVAN,
    SHARED,
    NONE
}
