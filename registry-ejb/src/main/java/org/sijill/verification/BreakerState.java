package org.sijill.verification;

/** Whether a register is asked. */
public enum BreakerState {
    /** It is asked as usual. */
    CLOSED,
    /** It failed, and one or two attempts show whether it is back. */
    HALF_OPEN,
    /** It failed, and is left alone for a while. */
    OPEN
}
