package org.sijill.verification;

/** How far a question to a register has come. */
public enum QueryState {
    /** To be asked, or asked in vain and to be asked again. */
    WAITING,
    ANSWERED,
    /** The register knows no such person. */
    UNKNOWN,
    /** It answered what was refused; nothing of it was kept, and it is asked again. */
    WRONG,
    /** The case ended before an answer came; whatever comes now is dropped. */
    CLOSED;

    /** @return whether the register is still to be asked */
    boolean isOpen() {
        return this == WAITING || this == WRONG;
    }
}
