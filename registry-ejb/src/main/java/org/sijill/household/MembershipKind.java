package org.sijill.household;

/**
 * How somebody belongs to a family. One FAMILY at a time; the others may overlap.
 *
 * @see "reference.md §2.7 (household)"
 */
public enum MembershipKind {
    FAMILY,
    DWELLING,
    GUARDIAN_OF,
    RESIDENT_OF_HOME
}
