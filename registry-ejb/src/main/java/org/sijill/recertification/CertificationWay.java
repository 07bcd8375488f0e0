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
    BRANCH
}
