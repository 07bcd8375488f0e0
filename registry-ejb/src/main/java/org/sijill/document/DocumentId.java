package org.sijill.document;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a document. */
public record DocumentId(UUID value) implements Serializable {

    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
