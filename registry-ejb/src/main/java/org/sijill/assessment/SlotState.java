package org.sijill.assessment;

/** What became of a day that was told to the family. */
public enum SlotState {
    OFFERED,
    CONFIRMED,
    /** The family wishes another one. */
    OTHER_ASKED,
    /** It became a holiday. */
    HOLIDAY
}
