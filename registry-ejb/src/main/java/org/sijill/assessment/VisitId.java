package org.sijill.assessment;

import java.io.Serializable;
import java.util.UUID;
import org.sijill.common.Ids;

/** Identity of a visit; its photos and letters hang on it. */
public record VisitId(UUID value) implements Serializable {

    static VisitId next() {
        return new VisitId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
