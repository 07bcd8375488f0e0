package org.sijill.recertification;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a certification; changes with each confirmation, so that a form sent twice confirms once. */
public record CertificationId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
