package org.sijill.quality;

import java.io.Serializable;
import java.util.UUID;

/** Identity of the review of a drawn application. */
public record ReviewId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
