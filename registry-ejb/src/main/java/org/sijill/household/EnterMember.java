package org.sijill.household;

import org.sijill.person.PersonId;

/**
 * Somebody who is to belong to a family.
 *
 * @param subUnit which wife's part of the family, 1 to 4; 0 where there are none
 */
public record EnterMember(PersonId person, MemberRole role, int subUnit) {}
