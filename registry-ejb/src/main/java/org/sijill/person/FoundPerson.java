package org.sijill.person;

import java.util.Optional;
import org.sijill.security.CivilNumber;

/**
 * Somebody whom the registry knows by his civil number, in whatever area.
 *
 * @param summary what is known of him today; empty for whoever may not reach him
 */
public record FoundPerson(PersonId id, CivilNumber number, Optional<PersonSummary> summary) {}
