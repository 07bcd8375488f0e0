package org.sijill.letter;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a letter or receipt. */
public record LetterId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
