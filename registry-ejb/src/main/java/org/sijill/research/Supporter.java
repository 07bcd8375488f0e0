package org.sijill.research;

/**
 * Who else stands by a family.
 *
 * @see "reference.md §2.3"
 */
public enum Supporter {
    RELATIVES,
    NEIGHBOURS,
    CHARITY,
    NOBODY
}
