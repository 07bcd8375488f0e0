package org.sijill.household;

import java.util.Optional;
import org.sijill.person.PersonSummary;

/**
 * A member with what is known of him.
 *
 * @param person empty if he lies beyond the actor's reach: that he is there is known, who he is not
 */
public record FamilyMember(MemberLine line, Optional<PersonSummary> person) {}
