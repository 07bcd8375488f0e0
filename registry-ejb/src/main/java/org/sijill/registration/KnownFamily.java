package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.declaration.Answers;
import org.sijill.declaration.DeclaredHome;
import org.sijill.declaration.DeclaredIncome;
import org.sijill.declaration.DeclaredPerson;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.Households;
import org.sijill.household.Income;
import org.sijill.household.MemberLine;
import org.sijill.person.KnownPerson;
import org.sijill.person.PersonId;
import org.sijill.person.Persons;
import org.sijill.security.CivilNumber;

/** What the registry holds of an applicant's family, as answers to the questions of an application: nobody is asked twice. */
@ApplicationScoped
class KnownFamily {

    private final Persons persons;
    private final Households households;

    @Inject
    KnownFamily(Persons persons, Households households) {
        this.persons = persons;
        this.households = households;
    }

    /** For the container. */
    protected KnownFamily() {
        this(null, null);
    }

    /** @return none, unless the applicant has a family within the actor's reach */
    Answers answers(CivilNumber applicant) {
        return persons.find(applicant)
                .flatMap(person -> Optional.ofNullable(
                                households.familiesOf(List.of(person)).get(person))
                        .flatMap(family -> households.find(family.id()))
                        .map(family -> answers(person, family)))
                .orElse(Answers.NONE);
    }

    private Answers answers(PersonId applicant, HouseholdDetails family) {
        var lines = family.members();
        var known = persons.known(lines.stream().map(MemberLine::person).toList());
        var parts = parts(applicant, lines, known);
        var all = new HashMap<String, String>();
        lines.stream()
                .filter(line -> parts.containsKey(line.person()))
                .forEach(line -> put(
                        all,
                        parts.get(line.person()),
                        person(line, known.get(line.person())).answers()));
        family.dwelling().ifPresent(dwelling -> {
            var home = new DeclaredHome(
                    family.residence().village(), family.residence().landmark(), dwelling);
            put(all, Part.HOME, home.answers());
        });
        var number = 0;
        for (var income : family.incomes()) {
            if (parts.containsKey(income.person())) {
                put(
                        all,
                        new Part(Question.INCOME, ++number),
                        income(income, parts).answers());
            }
        }
        return Answers.NONE.with(new Answers(all));
    }

    /** Whoever lies beyond the actor's reach is left out. */
    private static Map<PersonId, Part> parts(
            PersonId applicant, List<MemberLine> lines, Map<PersonId, KnownPerson> known) {
        var parts = new HashMap<PersonId, Part>();
        var number = 0;
        for (var line : lines) {
            var person = line.person();
            if (person.equals(applicant)) {
                parts.put(person, Part.SELF);
            } else if (known.containsKey(person)) {
                parts.put(person, new Part(Question.MEMBER, ++number));
            }
        }
        return parts;
    }

    private static DeclaredPerson person(MemberLine line, KnownPerson known) {
        return new DeclaredPerson(known.civilNumber(), line.role(), known.description(), Optional.empty());
    }

    private static DeclaredIncome income(Income income, Map<PersonId, Part> parts) {
        return new DeclaredIncome(parts.get(income.person()), income.kind(), income.amount(), income.period());
    }

    private static void put(Map<String, String> all, Part part, Answers answers) {
        all.putAll(answers.as(part).byField());
    }
}
