package org.sijill.research;

/**
 * Where a dwelling's water comes from.
 *
 * @see "reference.md §2.3"
 */
public enum WaterSupply {
    PIPED,
    TANKER,
    UNRELIABLE
}
