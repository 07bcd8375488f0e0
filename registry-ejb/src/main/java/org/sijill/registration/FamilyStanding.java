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
 * @param own the family the applicant belongs to already; empty if he has none
 * @param elsewhere who of the declared belongs to another family; it has to be settled there first
 */
record FamilyStanding(Map<Part, PersonId> known, Optional<HouseholdReference> own, Set<Part> elsewhere) {}
