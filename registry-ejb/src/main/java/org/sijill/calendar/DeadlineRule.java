package org.sijill.calendar;

/** Which moment of a limit a deadline stands for. */
public enum DeadlineRule {
    /** Its end. */
    DUE,
    /** 09:00 of its nth working day. */
    REMINDER,
    /** A part of it, in percent, is used up. */
    SHARE
}
