package org.sijill.registration;

/**
 * Why a family is visited before its application is decided; the outputs of the table {@code visit-need}.
 *
 * @see "reference.md §2.4 SM-1: risk rule, category, sample"
 */
public enum VisitReason {
    /** Family income support: the family co-operates with the social researcher. */
    INCOME_SUPPORT,
    /** Empowerment begins with a study of the family. */
    EMPOWERMENT,
    /** No home, or one that does not last. */
    DWELLING,
    /** Drawn by its number. */
    SAMPLE
}
