package org.sijill.person;

import java.io.Serializable;
import java.util.UUID;
import org.sijill.common.Ids;

/** Identity of a person in the registry; never reused. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
