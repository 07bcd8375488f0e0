package org.sijill.assessment;

/** What came of standing at the door. */
public enum TryResult {
    DONE,
    NOT_HOME,
    REFUSED,
    UNSAFE
}
