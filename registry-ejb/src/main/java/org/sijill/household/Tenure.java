package org.sijill.household;

/**
 * On what terms a family lives there.
 *
 * @see "reference.md §2.7 (household)"
 */
public enum Tenure {
    OWNED,
    HEIRS_SHARED,
    RENTED,
    GOVERNMENT,
    FREE
}
