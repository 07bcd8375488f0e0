package org.sijill.grievance;

/**
 * What a grievance is about.
 *
 * @see "reference.md §3.2, by which the codes are spelled; PublicSchema sp/grievance-type"
 */
public enum GrievanceTopic {
    /** Exclusion error: rejected, never reached, not counted, put into the wrong category. */
    EXC,
    /** Inclusion error: somebody who should not be helped, or who is there twice. */
    INC,
    /** Payment. */
    PAY,
    /** Data that are wrong. */
    DAT,
    /** Quality of the service. */
    SRV,
    /** Care within a home. */
    CAR,
    /** Misconduct or corruption. */
    MIS,
    /** Exploitation, abuse, violence. */
    SEA,
    /** Privacy. */
    PRV,
    /** Objection to the rules themselves. */
    POL
}
