package org.sijill.household;

import java.time.LocalDate;
import java.util.List;
import org.sijill.security.OfficeCode;

/**
 * A family that enters the registry.
 *
 * @param dwelling null if it was not told
 * @param members with exactly one head
 * @param since first day for which all of it is entered
 */
public record RegisterHousehold(
        OfficeCode office,
        int level,
        Residence residence,
        DwellingTerms dwelling,
        List<EnterMember> members,
        List<Income> incomes,
        LocalDate since) {

    public RegisterHousehold {
        members = List.copyOf(members);
        incomes = List.copyOf(incomes);
    }
}
