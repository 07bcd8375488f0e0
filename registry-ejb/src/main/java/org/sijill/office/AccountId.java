package org.sijill.office;

import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.security.ActorId;

/** Identity of a staff account; the actor made from it has the same. */
public record AccountId(UUID value) {

    static AccountId next() {
        return new AccountId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    public ActorId actor() {
        return new ActorId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
