package org.sijill.person;

import java.util.Optional;
import org.sijill.security.CivilNumber;

/**
 * A person with everything the registry holds of him on a day.
 *
 * @param civilNumber empty for whoever has none
 */
public record KnownPerson(PersonId id, Optional<CivilNumber> civilNumber, PersonDescription description) {}
