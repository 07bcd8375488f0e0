package org.sijill.quality;

/** A point of the checklist, in its order. */
public enum ReviewPoint {
    /** The identity of the applicant, and of whoever acted for him, was shown. */
    IDENTITY_SHOWN,
    /** The papers that his kinds of help ask for are there, and can be read. */
    DOCUMENTS_COMPLETE,
    /** The registers of other bodies were asked, and what they said otherwise was settled. */
    REGISTERS_ASKED,
    /** What was counted is counted from what was declared and proven. */
    CALCULATION_RIGHT,
    /** Whoever reads the reason of the decision understands it. */
    REASON_CLEAR,
    /** The letter is in the language of whoever gets it. */
    LETTER_IN_LANGUAGE
}
