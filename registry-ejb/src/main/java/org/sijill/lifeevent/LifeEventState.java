package org.sijill.lifeevent;

/** What came of an event. */
public enum LifeEventState {
    /** What follows from it was done. */
    APPLIED,
    /** It waits for a change request. */
    KEPT,
    /** A newer one of its kind is known. */
    SUPERSEDED
}
