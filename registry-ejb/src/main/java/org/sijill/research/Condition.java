package org.sijill.research;

/**
 * In what state a dwelling is.
 *
 * @see "reference.md §2.3"
 */
public enum Condition {
    SOUND,
    NEEDS_REPAIR,
    /** Roof, floor or walls are a danger, or the family may be put out. */
    UNSAFE
}
