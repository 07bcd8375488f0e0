package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.FamilyComparison;
import org.sijill.declaration.Part;
import org.sijill.declaration.RegisteredFamily;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.Households;
import org.sijill.person.FoundPerson;
import org.sijill.person.PersonId;
import org.sijill.person.PersonSummary;
import org.sijill.person.Persons;
import org.sijill.security.Actor;

/** Holds a declared family against the registry for whoever works on the application, within what he may reach. */
@ApplicationScoped
class FamilyReview {

    private final Persons persons;
    private final Households households;

    @Inject
    FamilyReview(Persons persons, Households households) {
        this.persons = persons;
        this.households = households;
    }

    /** For the container. */
    protected FamilyReview() {
        this(null, null);
    }

    /**
     * Two statements, however large the family is, and a third if the registry has somebody in it who is not declared; after the
     * decision the registry is not asked.
     */
    InRegistry of(Application application, Declaration declared, Actor reader) {
        if (!isOpen(application)) {
            return review(application, declared, FamilyStanding.NOT_ASKED, Optional.empty(), List.of());
        }
        var numbers = new HashSet<>(declared.civilNumbers());
        numbers.addAll(reader.ownNumbers());
        var found = persons.found(numbers);
        var byNumber = found.stream().collect(Collectors.toMap(FoundPerson::number, FoundPerson::id));
        var belonging = belonging(
                byNumber.values(), FamilyStanding.known(declared, byNumber).get(Part.SELF));
        var standing = FamilyStanding.of(
                declared,
                byNumber,
                belonging.families(),
                application.reference().office(),
                reader.ownNumbers());
        return review(application, declared, standing, standing.own().flatMap(own -> belonging.own()), found);
    }

    /** @param self null if the registry does not know the applicant */
    private Households.Belonging belonging(Collection<PersonId> persons, PersonId self) {
        return self == null
                ? new Households.Belonging(households.familiesOf(persons), Optional.empty())
                : households.belonging(persons, self);
    }

    private InRegistry review(
            Application application,
            Declaration declared,
            FamilyStanding standing,
            Optional<HouseholdDetails> family,
            List<FoundPerson> found) {
        var comparison = new FamilyComparison(
                declared,
                application.minimum().mobile().orElse(""),
                application.minimum().wilaya().value());
        return new InRegistry(
                family.map(HouseholdDetails::number),
                comparison.with(new RegisteredFamily(family, standing.known(), summaries(family, found))),
                standing.elsewhere(),
                standing.related());
    }

    /** Of the declared, and of whoever else belongs to the family. */
    private Map<UUID, PersonSummary> summaries(Optional<HouseholdDetails> family, List<FoundPerson> found) {
        var declared = found.stream().map(one -> one.id().value()).collect(Collectors.toSet());
        var others = family.stream()
                .flatMap(whole -> whole.members().stream())
                .map(line -> line.person().value())
                .filter(person -> !declared.contains(person))
                .distinct()
                .toList();
        return Stream.concat(
                        found.stream().flatMap(one -> one.summary().stream()), persons.summariesOf(others).stream())
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }

    private static boolean isOpen(Application application) {
        return application.status().isWithOfficers(application.filing().channel())
                || application.status() == ApplicationStatus.DECISION;
    }
}
