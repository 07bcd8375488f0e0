package org.sijill.verification;

import java.util.Map;
import java.util.Optional;
import org.sijill.household.MemberRole;
import org.sijill.security.CivilNumber;

/**
 * Somebody as a register knows him.
 *
 * @param link what he is to whoever was asked for; empty for himself
 */
public record RegisteredPerson(CivilNumber number, Optional<MemberRole> link, Map<RegisterField, Held> fields) {

    public RegisteredPerson {
        fields = Map.copyOf(fields);
    }

    public Optional<Held> find(RegisterField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** @return what it says; empty text if it says nothing */
    public String text(RegisterField field) {
        return find(field).map(Held::value).orElse("");
    }

    /** Nobody's name or number. */
    @Override
    public String toString() {
        return "somebody";
    }
}
