package org.sijill.office;

/** Where a delegation stands on a day. */
public enum DelegationState {
    COMING,
    RUNNING,
    ENDED
}
