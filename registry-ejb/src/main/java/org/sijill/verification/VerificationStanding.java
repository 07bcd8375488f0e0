package org.sijill.verification;

/** How far what a family said is verified. */
public enum VerificationStanding {
    /** The civil register did not answer yet, knows nobody of this number, or cannot be asked. */
    UNVERIFIED,
    /** The civil register answered, and nothing is to be decided. */
    VERIFIED,
    /** A register says something else, and nobody has decided it. */
    CONFLICT
}
