package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.Turns;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.DeclaredHome;
import org.sijill.declaration.DeclaredPerson;
import org.sijill.declaration.Part;
import org.sijill.household.EnterMember;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdReference;
import org.sijill.household.Households;
import org.sijill.household.Income;
import org.sijill.household.MemberRole;
import org.sijill.household.RegisterHousehold;
import org.sijill.household.Residence;
import org.sijill.person.PersonId;
import org.sijill.person.Persons;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/** Enters into the registry what was declared, once it is decided; in the transaction of the decision. */
@ApplicationScoped
class FamilyEntry {

    private final Persons persons;
    private final Households households;
    private final Turns turns;

    @Inject
    FamilyEntry(Persons persons, Households households, Turns turns) {
        this.persons = persons;
        this.households = households;
        this.turns = turns;
    }

    /** For the container. */
    protected FamilyEntry() {
        this(null, null, null);
    }

    /**
     * Two statements, however large the family is.
     *
     * @param office whose application it is: a family of another office is elsewhere, also the applicant's own
     */
    FamilyStanding standing(Declaration declared, OfficeCode office) {
        var byNumber = persons.find(declared.civilNumbers());
        var known = new TreeMap<Part, PersonId>();
        declared.persons()
                .forEach((part, person) ->
                        person.civilNumber().map(byNumber::get).ifPresent(found -> known.put(part, found)));
        var families = households.familiesOf(known.values());
        var own = Optional.ofNullable(known.get(Part.SELF)).map(families::get).filter(family -> family.office()
                .equals(office));
        var elsewhere = known.keySet().stream()
                .filter(part -> isElsewhere(families.get(known.get(part)), own))
                .collect(Collectors.toCollection(TreeSet::new));
        return new FamilyStanding(known, own, elsewhere);
    }

    private static boolean isElsewhere(HouseholdReference family, Optional<HouseholdReference> own) {
        return family != null && own.filter(family::equals).isEmpty();
    }

    /**
     * Whoever belongs to the family, as it is declared or as it stands in the registry, does not decide on it.
     *
     * @throws BusinessException {@code registration.error.relativesFile}
     */
    void requireUnrelated(Actor actor, Declaration declared) {
        if (isRelated(actor, declared)) {
            throw new BusinessException(FamilyStanding.RELATED);
        }
    }

    /** Whether he belongs to the family, as it is declared or as it stands in the registry. */
    boolean isRelated(Actor actor, Declaration declared) {
        var own = actor.civilNumber().map(CivilNumber::new);
        if (own.isEmpty() || declared.civilNumbers().contains(own.get())) {
            return own.isPresent();
        }
        var numbers = new ArrayList<>(declared.civilNumbers());
        numbers.add(own.get());
        var known = persons.find(numbers);
        var families = households.familiesOf(known.values());
        return Optional.ofNullable(known.get(own.get()))
                .map(families::get)
                .filter(family -> known.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(own.get()))
                        .anyMatch(entry -> family.equals(families.get(entry.getValue()))))
                .isPresent();
    }

    /**
     * Enters the family; one that stands in the registry already stays as it is, for changes go their own way.
     *
     * @param since first day for which it is entered
     * @return the family's file, and whether it was made now
     * @throws BusinessException {@code registration.error.familyElsewhere} if somebody of it belongs to another family, or
     *     the applicant's family to another office
     */
    EnteredFamily enter(CaseReference application, MinimumFields minimum, Declaration declared, LocalDate since) {
        // two decisions on one person follow each other: the second sees what the first entered
        turns.take(declared.civilNumbers().stream()
                .map(number -> "entry of " + number.value())
                .toList());
        var standing = standing(declared, application.office());
        if (!standing.elsewhere().isEmpty()) {
            throw new BusinessException(FamilyStanding.ELSEWHERE);
        }
        return standing.own().map(own -> new EnteredFamily(own, false)).orElseGet(() -> {
            var home = declared.home().orElseThrow();
            var ids = enterPersons(application, declared, standing.known(), since);
            var family = households.register(new RegisterHousehold(
                    application.office(),
                    application.level(),
                    residence(home, minimum),
                    home.dwelling(),
                    members(declared, ids),
                    declared.incomes().values().stream()
                            .map(income -> new Income(
                                    ids.get(income.receiver()), income.kind(), income.amount(), income.period()))
                            .toList(),
                    since));
            return new EnteredFamily(family, true);
        });
    }

    /** The entry was made by a wrong decision. */
    void close(HouseholdId family) {
        households.annul(family);
    }

    private static Residence residence(DeclaredHome home, MinimumFields minimum) {
        return new Residence(
                minimum.wilaya().value(),
                home.village(),
                home.landmark(),
                minimum.mobile().orElse(""));
    }

    private Map<Part, PersonId> enterPersons(
            CaseReference application, Declaration declared, Map<Part, PersonId> known, LocalDate since) {
        var ids = new TreeMap<Part, PersonId>(known);
        declared.persons().forEach((part, person) -> {
            if (known.containsKey(part)) {
                persons.describe(known.get(part), person.description(), since);
                persons.belongsTo(known.get(part), application.office());
            } else {
                ids.put(
                        part,
                        persons.register(
                                person.civilNumber().orElse(null),
                                person.description(),
                                application.office(),
                                application.level(),
                                since));
            }
        });
        return ids;
    }

    /** Several wives are sub-units, counted as they were declared. */
    private static ArrayList<EnterMember> members(Declaration declared, Map<Part, PersonId> ids) {
        var wives = declared.persons().values().stream()
                .filter(person -> person.role() == MemberRole.SPOUSE)
                .count();
        var members = new ArrayList<EnterMember>();
        var wife = 0;
        for (var entry : declared.persons().entrySet()) {
            DeclaredPerson person = entry.getValue();
            var subUnit = person.role() == MemberRole.SPOUSE && wives > 1 ? ++wife : 0;
            members.add(new EnterMember(ids.get(entry.getKey()), person.role(), subUnit));
        }
        return members;
    }
}
