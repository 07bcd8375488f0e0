package org.sijill.grievance;

/**
 * What somebody wants to say.
 *
 * @see "reference.md §3.1"
 */
public enum GrievanceKind {
    SUGGESTION,
    COMPLAINT,
    /** Of wrongdoing or abuse. */
    REPORT,
    ENQUIRY,
    /** Against a decision. */
    APPEAL,
    /** Of data that are wrong. */
    CORRECTION,
    THANKS;

    /** @return the kind of the national platform, which knows four */
    public GrievanceKind national() {
        return switch (this) {
            case APPEAL, CORRECTION -> COMPLAINT;
            case THANKS -> SUGGESTION;
            default -> this;
        };
    }
}
