package org.sijill.declaration;

/** What a declaration still lacks, in the order in which it is asked. */
public enum OpenQuestion {
    /** Whose application it is. */
    SELF,
    /** Somebody of the family is not declared rightly, or twice. */
    MEMBERS,
    /** Not exactly one of the family is its head. */
    HEAD,
    /** A spouse of the head is of the head's own sex. */
    SPOUSE,
    /** A child of the head is not younger than he, or a parent not older. */
    GENERATION,
    HOME,
    /** Neither an income nor that there is none; or one that is not declared rightly. */
    INCOME
}
