package org.sijill.notification;

/** Where a text of a message stands. */
public enum MessageTextState {
    /** Being written: it changes, and nothing is sent with it. */
    DRAFT,
    /** It takes effect on a day, or has; it changes no more. */
    SET
}
