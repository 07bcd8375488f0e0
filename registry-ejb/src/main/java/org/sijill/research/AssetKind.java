package org.sijill.research;

/**
 * What a family owns that bears on its means.
 *
 * @see "reference.md §2.3"
 */
public enum AssetKind {
    CAR,
    BOAT,
    LIVESTOCK,
    LAND,
    BUSINESS
}
