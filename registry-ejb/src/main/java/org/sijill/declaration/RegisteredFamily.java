package org.sijill.declaration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sijill.household.HouseholdDetails;
import org.sijill.person.PersonId;
import org.sijill.person.PersonSummary;

/**
 * What the registry holds of those whom an application declares, as far as the reader reaches it.
 *
 * @param family to which the applicant belongs; empty if to none
 * @param known whom of the declared the registry knows, by exact civil number
 * @param persons what is known of these and of the family's members, by their ids
 */
public record RegisteredFamily(
        Optional<HouseholdDetails> family, Map<Part, PersonId> known, Map<UUID, PersonSummary> persons) {

    Optional<PersonSummary> person(PersonId id) {
        return Optional.ofNullable(persons.get(id.value()));
    }
}
