package org.sijill.household;

import java.io.Serializable;
import java.util.UUID;
import org.sijill.common.Ids;

/** Identity of a family's file. */
public record HouseholdId(UUID value) implements Serializable {

    static HouseholdId next() {
        return new HouseholdId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
