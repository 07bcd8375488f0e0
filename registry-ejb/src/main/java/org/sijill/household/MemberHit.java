package org.sijill.household;

import java.util.UUID;
import java.util.function.Predicate;
import org.sijill.person.NameKey;
import org.sijill.person.PersonSummary;

/** A member of a family that was found, and by what of him. */
record MemberHit(UUID household, MemberRole role, PersonSummary person) {

    boolean isHead() {
        return role == MemberRole.HEAD;
    }

    boolean hasName(HouseholdQuery query) {
        var key = NameKey.of(person.fullArabic()).text()
                + NameKey.of(person.fullEnglish()).text();
        Predicate<String> begins = word -> key.contains(" " + word);
        return query.words().stream().allMatch(begins);
    }

    boolean hasInCivilNumber(String scrap) {
        return person.civilNumber() != null && person.civilNumber().contains(scrap);
    }
}
