package org.sijill.recertification;

/** How a family's data were confirmed. */
public enum CertificationWay {
    /** They were decided on and entered. */
    ENTRY,
    /** They were in the registry before anybody was asked to confirm. */
    ASSIGNED,
    PHONE,
    COUNTER,
    /** The branch asked what had changed. */
    BRANCH,
    /** Another application of the family was approved. */
    DECISION;

    /** @return whether the family is told that it is confirmed; of a decision it is told the decision */
    boolean isTold() {
        return this != DECISION;
    }
}
