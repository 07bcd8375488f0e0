package org.sijill.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.sijill.common.MovableClock;
import org.sijill.household.DwellingTerms;
import org.sijill.household.Residence;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/**
 * An invented family as it is to be entered.
 *
 * @param level of confidentiality
 * @param members the head first
 * @param since from when on it is in the registry
 */
record DemoFamily(
        OfficeCode office,
        int level,
        Residence residence,
        DwellingTerms dwelling,
        List<DemoMember> members,
        LocalDate since) {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    DemoFamily {
        members = List.copyOf(members);
    }

    /** @return whether all of it was born and in the registry on that day */
    boolean isEnteredBy(LocalDate day) {
        return !since.isAfter(day)
                && members.stream().noneMatch(member -> member.person().bornOn().isAfter(day));
    }

    /** In the morning of its first day. */
    Instant registeredAt() {
        return since.atTime(MORNING).atZone(MovableClock.ZONE).toInstant();
    }

    /** By this it is seen that the family was entered already; the same for whatever day and place it is invented. */
    CivilNumber headNumber() {
        return members.get(0).number();
    }
}
