package org.sijill.research;

/**
 * What the researcher recommends to whoever decides.
 *
 * @see "reference.md §2.3"
 */
public enum Recommendation {
    HELP,
    HELP_AT_ONCE,
    NO_HELP,
    ASK_MORE
}
