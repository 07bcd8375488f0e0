package org.sijill.registration;

/**
 * Why an application is rejected; printed in the decision.
 *
 * @see "reference.md §7, reason codes"
 */
public enum RejectionReason {
    /** Income above the target level. */
    R01,
    /** Residence conditions not met. */
    R02,
    /** Age condition not met. */
    R03,
    /** Documents incomplete after the time allowed. */
    R04,
    /** There is a relative who is obliged and able to provide. */
    R05,
    /** Already served by a similar programme. */
    R06,
    /** What was stated is not correct. */
    R07,
    /** No cooperation with the social research. */
    R08,
    /** Not within the ministry's remit. */
    R09,
    /** No place free; put on the waiting list. */
    R10,
    /** Death. */
    R11,
    /** At the applicant's request. */
    R12
}
