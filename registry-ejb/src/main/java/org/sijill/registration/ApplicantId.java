package org.sijill.registration;

import java.io.Serializable;
import java.util.UUID;
import org.sijill.security.ActorId;

/** Identity of an applicant; he acts under it. */
public record ApplicantId(UUID value) implements Serializable {

    ActorId actor() {
        return new ActorId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
