package org.sijill.assessment;

/** What a visit came to. Its name is what the calling process is told. */
public enum Finding {
    REPORTED,
    REFUSED,
    NOT_REACHED,
    UNSAFE
}
