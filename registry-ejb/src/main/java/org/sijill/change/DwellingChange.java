package org.sijill.change;

import java.util.Objects;
import java.util.Optional;
import org.sijill.household.DwellingTerms;
import org.sijill.person.PersonId;

/** Another home, or other terms. */
public record DwellingChange(DwellingTerms terms) implements Change {

    public DwellingChange {
        Objects.requireNonNull(terms);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.DWELLING;
    }

    @Override
    public Optional<PersonId> member() {
        return Optional.empty();
    }

    /** Not the home: it is personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "dwelling";
    }
}
