package org.sijill.verification;

/** How sure a register is of what it says. */
public enum Confidence {
    /** It stands in the register so. */
    EXACT,
    /** The register says itself that it is estimated, such as a birth of which only the year is known. */
    ESTIMATED
}
