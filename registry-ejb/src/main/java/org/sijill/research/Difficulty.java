package org.sijill.research;

/**
 * How much difficulty the member of the family who has most of it has in doing something.
 *
 * @see "Washington Group Short Set on Functioning"
 */
public enum Difficulty {
    NONE,
    SOME,
    A_LOT,
    CANNOT
}
