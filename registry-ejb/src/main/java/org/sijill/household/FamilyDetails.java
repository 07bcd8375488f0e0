package org.sijill.household;

import java.util.List;

/**
 * A whole family as it is today, as its page shows it.
 *
 * @param members the head first, then by role
 * @param former who left the family
 * @param contacts how the family is and was reached, the latest first
 */
public record FamilyDetails(
        HouseholdDetails household,
        List<FamilyMember> members,
        List<FamilyMember> former,
        List<ContactLine> contacts) {}
