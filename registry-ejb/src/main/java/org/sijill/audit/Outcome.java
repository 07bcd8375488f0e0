package org.sijill.audit;

/** What became of what somebody wanted with a record. */
public enum Outcome {
    /** He changed it. */
    DONE,
    /** It was shown to him. */
    SEEN,
    /** He may not, and was told that there is no such thing. */
    REFUSED
}
