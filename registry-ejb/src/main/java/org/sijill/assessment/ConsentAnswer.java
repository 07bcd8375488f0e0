package org.sijill.assessment;

/** Whether the family agrees to photos of its home. */
public enum ConsentAnswer {
    GIVEN,
    REFUSED
}
