package org.sijill.household;

import java.util.List;
import org.sijill.person.PersonSummary;

/**
 * A family that was found, by one of its members.
 *
 * @param member who was found; the head if the family itself was
 * @param headName the head's name as on the card; empty if the head lies beyond the actor's reach
 * @param wilaya code of the wilaya
 * @param village empty if not told
 */
public record HouseholdMatch(
        HouseholdId id,
        String number,
        HouseholdState state,
        PersonSummary member,
        MemberRole role,
        String headName,
        String wilaya,
        String village,
        List<MatchReason> reasons) {}
