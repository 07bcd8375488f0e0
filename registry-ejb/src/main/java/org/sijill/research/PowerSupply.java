package org.sijill.research;

/**
 * Where a dwelling's electricity comes from.
 *
 * @see "reference.md §2.3"
 */
public enum PowerSupply {
    GRID,
    OWN_GENERATOR,
    NONE
}
