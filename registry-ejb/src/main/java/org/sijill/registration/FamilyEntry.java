package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sijill.common.BusinessException;
import org.sijill.common.Turns;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.DeclaredHome;
import org.sijill.declaration.DeclaredPerson;
import org.sijill.declaration.Part;
import org.sijill.household.EnterMember;
import org.sijill.household.HouseholdId;
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
     * @param asking civil numbers of whoever asks, and of those for whom he stands in
     */
    FamilyStanding standing(Declaration declared, OfficeCode office, Set<CivilNumber> asking) {
        var numbers = new HashSet<>(declared.civilNumbers());
        numbers.addAll(asking);
        var byNumber = persons.find(numbers);
        return FamilyStanding.of(declared, byNumber, households.familiesOf(byNumber.values()), office, asking);
    }

    /**
     * Whoever belongs to the family, as it is declared or as it stands in the registry, does not decide on it; nor does he who stands
     * in for one of them.
     *
     * @throws BusinessException {@code registration.error.relativesFile}
     */
    void requireUnrelated(Actor actor, Declaration declared, OfficeCode office) {
        if (isRelated(actor, declared, office)) {
            throw new BusinessException(FamilyStanding.RELATED);
        }
    }

    /** @return whether he belongs to the family, as it is declared or as it stands in the registry, or stands in for one who does */
    boolean isRelated(Actor actor, Declaration declared, OfficeCode office) {
        return standing(declared, office, actor.ownNumbers()).related();
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
        var standing = standing(declared, application.office(), Set.of());
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
