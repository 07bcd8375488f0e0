package org.sijill.household;

import java.util.UUID;
import org.sijill.person.NameKey;
import org.sijill.person.PersonSummary;

/** A member of a family that was found, and by what of him. */
record MemberHit(UUID household, MemberRole role, PersonSummary person) {

    boolean isHead() {
        return role == MemberRole.HEAD;
    }

    boolean hasName(HouseholdQuery query) {
        var key = NameKey.search(person.fullArabic(), person.fullEnglish());
        return query.words().stream().map(HouseholdQuery::within).allMatch(key::contains);
    }

    boolean hasInCivilNumber(String scrap) {
        return person.civilNumber() != null && person.civilNumber().contains(scrap);
    }
}
