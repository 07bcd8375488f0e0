package org.sijill.calendar;

/** Whether a deadline's clock runs. */
public enum DeadlineState {
    RUNNING,
    /** The citizen has the file; there is no date until it comes back. */
    PAUSED,
    DONE
}
