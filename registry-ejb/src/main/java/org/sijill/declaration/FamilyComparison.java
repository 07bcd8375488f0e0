package org.sijill.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijill.household.DwellingTerms;
import org.sijill.household.HouseholdDetails;
import org.sijill.person.NameKey;
import org.sijill.person.PersonSummary;

/**
 * Compares what an application declares with what the registry holds, for whoever decides: nothing is written by it. A name in
 * another spelling and a birth of which one side knows the year alone are no differences; what the declaration leaves open is
 * not claimed, so it is none either.
 *
 * @param mobile to which the application's messages go
 * @param wilaya code of the wilaya in which the family applies
 */
public record FamilyComparison(Declaration declared, String mobile, String wilaya) {

    /** @return member by member, the applicant first, then the home and the incomes */
    public List<Difference> with(RegisteredFamily registry) {
        var found = new ArrayList<Difference>();
        var matched = MatchedMembers.of(declared, registry);
        declared.persons().forEach((part, person) -> {
            var summary = matched.member(part).flatMap(registry::person);
            summary.ifPresent(registered -> person(found, registered, person));
            registry.family().ifPresent(family -> role(found, matched, part, person));
        });
        registry.family().ifPresent(family -> {
            matched.left()
                    .forEach(line -> found.add(new Difference(
                            Aspect.MEMBER,
                            registry.person(line.person()).map(FamilyComparison::whose),
                            Optional.of(new Stated.Choice(line.role())),
                            Optional.empty())));
            contact(found, family);
            declared.home().ifPresent(home -> home(found, family, home));
            if (!declared.open().contains(OpenQuestion.INCOME)) {
                found.addAll(IncomeComparison.between(declared, family, matched, registry));
            }
        });
        return List.copyOf(found);
    }

    private static void person(List<Difference> found, PersonSummary registered, DeclaredPerson person) {
        var whose = Optional.of(whose(registered));
        var said = person.description();
        if (!NameKey.of(registered.fullArabic()).equals(NameKey.of(said.name().fullArabic()))) {
            found.add(new Difference(
                    Aspect.NAME,
                    whose,
                    words(registered.fullArabic()),
                    words(said.name().fullArabic())));
        }
        var birth = new Stated.Birth(registered.bornOn(), registered.bornAccuracy());
        var declaredBirth = new Stated.Birth(said.bornOn(), said.bornAccuracy());
        if (!birth.agrees(declaredBirth)) {
            found.add(new Difference(Aspect.BIRTH, whose, Optional.of(birth), Optional.of(declaredBirth)));
        }
        choice(found, Aspect.MARITAL_STATUS, whose, registered.maritalStatus(), said.maritalStatus());
        choice(found, Aspect.WORK_STATUS, whose, registered.workStatus(), said.workStatus());
    }

    private static void role(List<Difference> found, MatchedMembers matched, Part part, DeclaredPerson person) {
        var whose = Optional.of(whose(person));
        matched.line(part)
                .ifPresentOrElse(
                        line -> choice(found, Aspect.RELATION, whose, line.role(), person.role()),
                        () -> found.add(new Difference(
                                Aspect.MEMBER,
                                whose,
                                Optional.empty(),
                                Optional.of(new Stated.Choice(person.role())))));
    }

    private void contact(List<Difference> found, HouseholdDetails family) {
        text(found, Aspect.MOBILE, family.residence().mobile(), mobile);
        text(found, Aspect.WILAYA, family.residence().wilaya(), wilaya);
    }

    private static void home(List<Difference> found, HouseholdDetails family, DeclaredHome home) {
        text(found, Aspect.VILLAGE, family.residence().village(), home.village());
        text(found, Aspect.LANDMARK, family.residence().landmark(), home.landmark());
        var registered = family.dwelling();
        var none = Optional.<Difference.Whose>empty();
        choice(
                found,
                Aspect.DWELLING_KIND,
                none,
                registered.map(DwellingTerms::kind).orElse(null),
                home.dwelling().kind());
        choice(
                found,
                Aspect.TENURE,
                none,
                registered.map(DwellingTerms::tenure).orElse(null),
                home.dwelling().tenure());
        add(found, Aspect.RENT, none, registered.flatMap(FamilyComparison::rent), rent(home.dwelling()));
        add(
                found,
                Aspect.ROOMS,
                none,
                registered.map(terms -> new Stated.Count(terms.rooms())),
                Optional.of(new Stated.Count(home.dwelling().rooms())));
    }

    private static Optional<Stated> rent(DwellingTerms terms) {
        return Optional.ofNullable(terms.rent()).map(Stated.Amount::new);
    }

    /** What was not told is not claimed. */
    private static void text(List<Difference> found, Aspect aspect, String registered, String declared) {
        if (!declared.isBlank()) {
            add(found, aspect, Optional.empty(), words(registered), words(declared));
        }
    }

    private static Optional<Stated> words(String text) {
        return Optional.of(text.strip()).filter(said -> !said.isEmpty()).map(Stated.Words::new);
    }

    /** @param registered null if nothing is */
    private static void choice(
            List<Difference> found,
            Aspect aspect,
            Optional<Difference.Whose> whose,
            Enum<?> registered,
            Enum<?> declared) {
        add(
                found,
                aspect,
                whose,
                Optional.ofNullable(registered).map(Stated.Choice::new),
                Optional.of(new Stated.Choice(declared)));
    }

    private static void add(
            List<Difference> found,
            Aspect aspect,
            Optional<Difference.Whose> whose,
            Optional<? extends Stated> registered,
            Optional<? extends Stated> declared) {
        if (!registered.equals(declared)) {
            found.add(new Difference(aspect, whose, registered.map(said -> said), declared.map(said -> said)));
        }
    }

    static Difference.Whose whose(PersonSummary person) {
        return new Difference.Whose(person.fullArabic(), person.fullEnglish(), person.sex());
    }

    static Difference.Whose whose(DeclaredPerson person) {
        var name = person.description().name();
        return new Difference.Whose(
                name.fullArabic(), name.fullEnglish(), person.description().sex());
    }
}
