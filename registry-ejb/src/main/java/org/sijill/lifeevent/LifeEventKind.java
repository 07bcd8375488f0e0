package org.sijill.lifeevent;

/** What the civil register tells of. */
public enum LifeEventKind {
    BIRTH,
    DEATH,
    MARRIAGE,
    DIVORCE,
    ADDRESS
}
