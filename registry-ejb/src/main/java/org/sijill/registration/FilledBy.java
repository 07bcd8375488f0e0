package org.sijill.registration;

/** Who fills an application in on the phone, seen from whoever it is for. The code always goes to the latter's phone. */
public enum FilledBy {
    APPLICANT,
    CHILD,
    SPOUSE,
    PARENT,
    GUARDIAN,
    OTHER
}
