package org.sijill.demo;

import java.time.LocalDate;
import java.util.List;
import org.sijill.household.DwellingTerms;
import org.sijill.household.Residence;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/**
 * An invented family as it is to be entered.
 *
 * @param level of confidentiality
 * @param members the head first
 * @param since from when on it is in the registry
 */
record DemoFamily(
        OfficeCode office,
        int level,
        Residence residence,
        DwellingTerms dwelling,
        List<DemoMember> members,
        LocalDate since) {

    DemoFamily {
        members = List.copyOf(members);
    }

    /** By this it is seen that the family was entered already; the same for whatever day and place it is invented. */
    CivilNumber headNumber() {
        return members.get(0).number();
    }
}
