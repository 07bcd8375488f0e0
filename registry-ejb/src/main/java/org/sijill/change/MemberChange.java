package org.sijill.change;

import java.util.Objects;
import java.util.Optional;
import org.sijill.person.PersonDescription;
import org.sijill.person.PersonId;

/** What a member is like: name, birth, marital status, work. His civil number is not among it. */
public record MemberChange(PersonId person, PersonDescription description) implements Change {

    public MemberChange {
        Objects.requireNonNull(description);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.MEMBER;
    }

    @Override
    public Optional<PersonId> member() {
        return Optional.of(person);
    }

    /** Not who he is: it is personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "member";
    }
}
