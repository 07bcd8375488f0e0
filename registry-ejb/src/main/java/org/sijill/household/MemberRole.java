package org.sijill.household;

/**
 * What a member is to the head of the family.
 *
 * @see "reference.md §2.7 (household)"
 */
public enum MemberRole {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    OTHER_RELATIVE,
    NON_RELATIVE,
    DEPENDANT,
    FOSTER_CHILD,
    STEPCHILD
}
