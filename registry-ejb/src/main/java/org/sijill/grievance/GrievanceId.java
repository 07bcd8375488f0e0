package org.sijill.grievance;

import java.util.UUID;
import org.sijill.common.Ids;

/** Identity of a grievance; also the business key of its process instance. */
public record GrievanceId(UUID value) {

    static GrievanceId next() {
        return new GrievanceId(Ids.next());
    }

    public static GrievanceId of(String text) {
        return new GrievanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
