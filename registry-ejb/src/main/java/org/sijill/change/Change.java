package org.sijill.change;

import java.util.Optional;
import org.sijill.person.PersonId;

/** What the register is to hold of a family; checked when it is made, as what the register holds. */
public sealed interface Change permits ContactChange, DwellingChange, IncomeChange, MemberChange {

    ChangeKind kind();

    /** @return the member whom it is about; empty if it is the family */
    Optional<PersonId> member();
}
