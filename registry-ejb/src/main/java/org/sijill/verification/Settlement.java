package org.sijill.verification;

/** How a conflict is decided. */
public enum Settlement {
    /** What was said stays. */
    KEPT,
    /** What the register says is written into the application. */
    TAKEN
}
