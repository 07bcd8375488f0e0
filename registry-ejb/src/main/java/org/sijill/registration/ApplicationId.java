package org.sijill.registration;

import java.util.UUID;
import org.sijill.common.Ids;

/** Identity of an application; also the business key of its process instance. */
public record ApplicationId(UUID value) {

    static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }

    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
