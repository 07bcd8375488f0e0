package org.sijill.recertification;

import java.util.List;
import java.util.Optional;
import org.sijill.household.DwellingTerms;
import org.sijill.household.Income;
import org.sijill.household.MemberRole;
import org.sijill.household.Residence;
import org.sijill.person.PersonSummary;

/**
 * What a family is shown of itself, so that it can say whether that is still right: what it told, and nothing else.
 *
 * @param members the head first
 * @param dwelling empty if it was not told
 */
public record OwnFamily(
        CertificationDetails certification,
        List<Member> members,
        Residence residence,
        Optional<DwellingTerms> dwelling,
        List<Income> incomes) {

    /** Somebody of the family. */
    public record Member(MemberRole role, PersonSummary person) {}
}
