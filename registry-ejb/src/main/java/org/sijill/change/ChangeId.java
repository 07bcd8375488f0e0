package org.sijill.change;

import java.io.Serializable;
import java.util.UUID;
import org.sijill.common.Ids;

/** Identity of a proposal. */
public record ChangeId(UUID value) implements Serializable {

    static ChangeId next() {
        return new ChangeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
