package org.sijill.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.MemberLine;
import org.sijill.person.NameKey;
import org.sijill.person.PersonId;

/**
 * Which of the declared is which of the registered: by exact civil number; of two without a number, by name and birth.
 *
 * @param persons whom the registry knows
 * @param lines who is a member of the family already
 * @param left members who are not declared; empty as long as somebody of the declared cannot be read
 */
record MatchedMembers(Map<Part, PersonId> persons, Map<Part, MemberLine> lines, List<MemberLine> left) {

    static MatchedMembers of(Declaration declared, RegisteredFamily registry) {
        var members = registry.family().map(HouseholdDetails::members).orElse(List.of());
        var persons = new TreeMap<Part, PersonId>(registry.known());
        declared.persons().forEach((part, person) -> {
            if (person.civilNumber().isEmpty()) {
                members.stream()
                        .map(MemberLine::person)
                        .filter(member -> isSame(member, person, registry) && !persons.containsValue(member))
                        .findFirst()
                        .ifPresent(member -> persons.put(part, member));
            }
        });
        var byPerson = members.stream().collect(Collectors.toMap(MemberLine::person, line -> line, (one, same) -> one));
        var lines = new TreeMap<Part, MemberLine>();
        persons.forEach(
                (part, person) -> Optional.ofNullable(byPerson.get(person)).ifPresent(line -> lines.put(part, line)));
        var readable =
                !declared.open().contains(OpenQuestion.SELF) && !declared.open().contains(OpenQuestion.MEMBERS);
        var left = members.stream()
                .filter(line -> readable && !lines.containsValue(line))
                .toList();
        return new MatchedMembers(persons, lines, left);
    }

    private static boolean isSame(PersonId member, DeclaredPerson person, RegisteredFamily registry) {
        var said = person.description();
        return registry.person(member)
                .filter(known -> known.civilNumber() == null)
                .filter(known -> NameKey.of(known.fullArabic())
                        .equals(NameKey.of(said.name().fullArabic())))
                .filter(known -> new Stated.Birth(known.bornOn(), known.bornAccuracy())
                        .agrees(new Stated.Birth(said.bornOn(), said.bornAccuracy())))
                .isPresent();
    }

    Optional<PersonId> member(Part part) {
        return Optional.ofNullable(persons.get(part));
    }

    Optional<MemberLine> line(Part part) {
        return Optional.ofNullable(lines.get(part));
    }
}
