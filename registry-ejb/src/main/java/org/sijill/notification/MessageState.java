package org.sijill.notification;

/** Where a message stands. */
public enum MessageState {
    /** Written with what it tells of, and not to be sent before that is there: a letter. */
    HELD,
    /** To be sent, or tried in vain and to be tried again. */
    WAITING,
    /** The gateway took it. */
    SENT,
    /** The gateway refuses it for good, or it was tried for days. */
    FAILED,
    /** A later one took its place before it was sent, or its matter went away. */
    REPLACED
}
