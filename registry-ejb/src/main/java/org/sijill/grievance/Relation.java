package org.sijill.grievance;

/** What whoever complains for somebody else is to him. */
public enum Relation {
    PARENT,
    CHILD,
    SPOUSE,
    SIBLING,
    RELATIVE,
    /** By law or by a court's decision. */
    GUARDIAN,
    LAWYER,
    CARER,
    OTHER
}
