package org.sijill.household;

import org.sijill.common.DateRange;
import org.sijill.person.PersonId;

/**
 * A member as a line of a family's page.
 *
 * @param spell days on which he belongs to the family, both ends included
 */
public record MemberLine(PersonId person, MemberRole role, DateRange spell) {}
