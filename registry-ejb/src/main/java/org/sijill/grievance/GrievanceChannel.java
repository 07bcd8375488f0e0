package org.sijill.grievance;

/**
 * How a grievance came in.
 *
 * @see "reference.md §3.1"
 */
public enum GrievanceChannel {
    PORTAL,
    COUNTER,
    PHONE,
    LETTER,
    NATIONAL_PLATFORM,
    /** Told to a social researcher. */
    RESEARCHER,
    /** The box of a care home. */
    HOME_BOX
}
