package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.FamilyComparison;
import org.sijill.declaration.RegisteredFamily;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.Households;
import org.sijill.person.PersonId;
import org.sijill.person.PersonSummary;
import org.sijill.person.Persons;
import org.sijill.security.Actor;

/** Holds a declared family against the registry for whoever works on the application, within what he may reach. */
@ApplicationScoped
class FamilyReview {

    private final FamilyEntry entry;
    private final Persons persons;
    private final Households households;

    @Inject
    FamilyReview(FamilyEntry entry, Persons persons, Households households) {
        this.entry = entry;
        this.persons = persons;
        this.households = households;
    }

    /** For the container. */
    protected FamilyReview() {
        this(null, null, null);
    }

    /** Four statements at the most, however large the family is; after the decision the registry is not asked. */
    InRegistry of(Application application, Declaration declared, Actor reader) {
        var standing = isOpen(application)
                ? entry.standing(declared, application.reference().office(), reader.ownNumbers())
                : FamilyStanding.NOT_ASKED;
        var family = standing.own().flatMap(own -> households.find(own.id()));
        var comparison = new FamilyComparison(
                declared,
                application.minimum().mobile().orElse(""),
                application.minimum().wilaya().value());
        return new InRegistry(
                family.map(HouseholdDetails::number),
                comparison.with(registered(standing, family)),
                standing.elsewhere(),
                standing.related());
    }

    private RegisteredFamily registered(FamilyStanding standing, Optional<HouseholdDetails> family) {
        var asked = new HashSet<UUID>();
        standing.known().values().stream().map(PersonId::value).forEach(asked::add);
        family.ifPresent(found ->
                found.members().stream().map(line -> line.person().value()).forEach(asked::add));
        var known =
                persons.summariesOf(asked).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        return new RegisteredFamily(family, standing.known(), known);
    }

    private static boolean isOpen(Application application) {
        return application.status().isWithOfficers(application.filing().channel())
                || application.status() == ApplicationStatus.DECISION;
    }
}
