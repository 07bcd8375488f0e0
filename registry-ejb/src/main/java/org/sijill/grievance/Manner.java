package org.sijill.grievance;

/** How much whoever complains tells of himself. */
public enum Manner {
    NAMED,
    /** The grievance officer alone sees the name. */
    CONFIDENTIAL,
    /** No name, no phone: a number and a passphrase are the only way back. */
    ANONYMOUS
}
