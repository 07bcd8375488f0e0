package org.sijill.document;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a document. */
public record DocumentId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
