package org.sijill.registration;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.Part;
import org.sijill.household.HouseholdReference;
import org.sijill.person.PersonId;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/**
 * How a declared family stands in the registry today.
 *
 * @param known whom of the declared the registry knows, by exact civil number
 * @param own the family of this office to which the applicant belongs already; empty if he has none
 * @param elsewhere who of the declared belongs to another family, or the applicant's to another office; it has to be settled
 *     there first
 * @param related whether whoever asks belongs to the family himself, as it is declared or as it stands in the registry
 */
record FamilyStanding(
        Map<Part, PersonId> known, Optional<HouseholdReference> own, Set<Part> elsewhere, boolean related) {

    /** Code of the refusal to approve what is not settled. */
    static final String ELSEWHERE = "registration.error.familyElsewhere";

    /** Code of the refusal to decide on one's own relatives. */
    static final String RELATED = "registration.error.relativesFile";

    static final FamilyStanding NOT_ASKED = new FamilyStanding(Map.of(), Optional.empty(), Set.of(), false);

    /**
     * @param byNumber whom the registry knows of those declared and those who ask
     * @param families to which these belong, in whatever area
     * @param office whose application it is: a family of another office is elsewhere, also the applicant's own
     * @param asking civil numbers of whoever asks, and of those for whom he stands in
     */
    static FamilyStanding of(
            Declaration declared,
            Map<CivilNumber, PersonId> byNumber,
            Map<PersonId, HouseholdReference> families,
            OfficeCode office,
            Set<CivilNumber> asking) {
        var known = known(declared, byNumber);
        var own = Optional.ofNullable(known.get(Part.SELF)).map(families::get).filter(family -> family.office()
                .equals(office));
        var elsewhere = known.keySet().stream()
                .filter(part -> isElsewhere(families.get(known.get(part)), own))
                .collect(Collectors.toCollection(TreeSet::new));
        var theirs = known.values().stream()
                .map(families::get)
                .filter(Objects::nonNull)
                .toList();
        var related = asking.stream()
                .anyMatch(number -> declared.civilNumbers().contains(number)
                        || Optional.ofNullable(byNumber.get(number))
                                .map(families::get)
                                .filter(theirs::contains)
                                .isPresent());
        return new FamilyStanding(known, own, elsewhere, related);
    }

    private static boolean isElsewhere(HouseholdReference family, Optional<HouseholdReference> own) {
        return family != null && own.filter(family::equals).isEmpty();
    }

    /** @return whom of the declared the registry knows, by exact civil number */
    static Map<Part, PersonId> known(Declaration declared, Map<CivilNumber, PersonId> byNumber) {
        var known = new TreeMap<Part, PersonId>();
        declared.persons()
                .forEach((part, person) ->
                        person.civilNumber().map(byNumber::get).ifPresent(found -> known.put(part, found)));
        return known;
    }
}
