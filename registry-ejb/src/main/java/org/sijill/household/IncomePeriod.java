package org.sijill.household;

/**
 * How often an amount is received.
 *
 * @see "reference.md §2.7 (household)"
 */
public enum IncomePeriod {
    MONTH,
    YEAR
}
