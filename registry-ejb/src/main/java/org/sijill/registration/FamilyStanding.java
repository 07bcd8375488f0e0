package org.sijill.registration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijill.declaration.Part;
import org.sijill.household.HouseholdReference;
import org.sijill.person.PersonId;

/**
 * How a declared family stands in the registry today.
 *
 * @param known whom of the declared the registry knows, by exact civil number
 * @param own the family of this office to which the applicant belongs already; empty if he has none
 * @param elsewhere who of the declared belongs to another family, or the applicant's to another office; it has to be settled
 *     there first
 * @param related whether whoever asks belongs to the family himself, as it is declared or as it stands in the registry
 */
record FamilyStanding(
        Map<Part, PersonId> known, Optional<HouseholdReference> own, Set<Part> elsewhere, boolean related) {

    /** Code of the refusal to approve what is not settled. */
    static final String ELSEWHERE = "registration.error.familyElsewhere";

    /** Code of the refusal to decide on one's own relatives. */
    static final String RELATED = "registration.error.relativesFile";

    static final FamilyStanding NOT_ASKED = new FamilyStanding(Map.of(), Optional.empty(), Set.of(), false);
}
