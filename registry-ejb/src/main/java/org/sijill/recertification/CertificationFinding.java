package org.sijill.recertification;

/** What the branch found when it asked a family what had changed. */
public enum CertificationFinding {
    UNCHANGED,
    /** Something has changed, and stands in the note. */
    NOTED
}
