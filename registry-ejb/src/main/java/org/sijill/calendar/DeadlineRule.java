package org.sijill.calendar;

/** Which moment of a limit a deadline stands for. */
public enum DeadlineRule {
    /** Its end. */
    DUE,
    /** 09:00 of its nth working day; of its nth calendar day, or the next working day if that is none. */
    REMINDER,
    /** A part of it, in percent, is used up. */
    SHARE
}
