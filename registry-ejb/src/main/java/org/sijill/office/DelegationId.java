package org.sijill.office;

import java.util.UUID;
import org.sijill.common.Ids;

/** Identity of a delegation. */
public record DelegationId(UUID value) {

    static DelegationId next() {
        return new DelegationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
