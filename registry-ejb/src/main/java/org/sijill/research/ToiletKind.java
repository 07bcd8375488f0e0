package org.sijill.research;

/**
 * Whose toilet a family uses.
 *
 * @see "reference.md §2.3"
 */
public enum ToiletKind {
    PRIVATE,
    SHARED,
    NONE
}
