package org.sijill.person;

/**
 * Civil status in the forms of the Omani registers.
 *
 * @see "reference.md §2.7 (person)"
 */
public enum MaritalStatus {
    SINGLE,
    CONTRACTED,
    MARRIED,
    DIVORCED,
    WIDOWED,
    ABANDONED,
    SEPARATED,
    UNKNOWN
}
