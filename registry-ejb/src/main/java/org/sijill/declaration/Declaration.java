package org.sijill.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.BusinessException;
import org.sijill.household.MemberRole;
import org.sijill.security.CivilNumber;

/**
 * What a family says of itself, read from its answers: what is answered rightly, and what is open.
 *
 * @param persons whoever is declared rightly, the applicant first
 * @param home empty if it is not declared rightly
 * @param incomes those declared rightly
 * @param open what the declaration lacks; empty once it is complete
 */
public record Declaration(
        SortedMap<Part, DeclaredPerson> persons,
        Optional<DeclaredHome> home,
        SortedMap<Part, DeclaredIncome> incomes,
        Set<OpenQuestion> open) {

    public Declaration {
        persons = Collections.unmodifiableSortedMap(persons);
        incomes = Collections.unmodifiableSortedMap(incomes);
        open = Collections.unmodifiableSet(open);
    }

    /**
     * @param applicant whose application it is; empty if he has no civil number yet
     * @param today nobody is born after it
     */
    public static Declaration of(Answers answers, Optional<CivilNumber> applicant, LocalDate today) {
        var open = EnumSet.noneOf(OpenQuestion.class);
        var persons = new TreeMap<Part, DeclaredPerson>();
        for (var part : parts(answers, Part.SELF, Question.MEMBER)) {
            read(() -> person(answers, part, applicant, today))
                    .ifPresentOrElse(person -> persons.put(part, person), () -> open.add(openQuestion(part)));
        }
        var home = read(() -> DeclaredHome.of(answers.of(Part.HOME)));
        if (home.isEmpty()) {
            open.add(OpenQuestion.HOME);
        }
        var incomes = new TreeMap<Part, DeclaredIncome>();
        for (var part : answers.parts(Question.INCOME)) {
            read(() -> DeclaredIncome.of(answers.of(part)))
                    .filter(income -> persons.containsKey(income.receiver()))
                    .ifPresentOrElse(income -> incomes.put(part, income), () -> open.add(OpenQuestion.INCOME));
        }
        if (incomes.isEmpty() && answers.of(Part.NO_INCOME).isEmpty()) {
            open.add(OpenQuestion.INCOME);
        }
        var numbers = numbers(persons);
        if (Set.copyOf(numbers).size() < numbers.size()) {
            open.add(OpenQuestion.MEMBERS);
        }
        if (!open.contains(OpenQuestion.SELF) && heads(persons).count() != 1) {
            open.add(OpenQuestion.HEAD);
        }
        open.addAll(impossible(persons));
        return new Declaration(persons, home, incomes, open);
    }

    /**
     * Reads one part, as when its page is answered.
     *
     * @throws BusinessException with the code that the field claims
     */
    public static void require(Answers answers, Part part, Optional<CivilNumber> applicant, LocalDate today) {
        switch (part.question()) {
            case SELF, MEMBER -> person(answers, part, applicant, today);
            case HOME -> DeclaredHome.of(answers.of(part));
            case INCOME -> DeclaredIncome.of(answers.of(part));
            case NO_INCOME -> {
                // said or not said, it is right
            }
        }
    }

    private static DeclaredPerson person(Answers answers, Part part, Optional<CivilNumber> applicant, LocalDate today) {
        var own = part.equals(Part.SELF) ? applicant : Optional.<CivilNumber>empty();
        return DeclaredPerson.of(answers.of(part), own, today);
    }

    private static List<Part> parts(Answers answers, Part first, Question others) {
        var all = new ArrayList<Part>();
        all.add(first);
        all.addAll(answers.parts(others));
        return all;
    }

    private static OpenQuestion openQuestion(Part part) {
        return part.equals(Part.SELF) ? OpenQuestion.SELF : OpenQuestion.MEMBERS;
    }

    private static <T> Optional<T> read(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (BusinessException notRightly) {
            return Optional.empty();
        }
    }

    private static List<CivilNumber> numbers(Map<Part, DeclaredPerson> persons) {
        return persons.values().stream()
                .flatMap(person -> person.civilNumber().stream())
                .toList();
    }

    /** @return those of the declared who have one, the applicant's first */
    public List<CivilNumber> civilNumbers() {
        return numbers(persons);
    }

    private static Stream<DeclaredPerson> heads(Map<Part, DeclaredPerson> persons) {
        return persons.values().stream().filter(person -> person.role() == MemberRole.HEAD);
    }

    /** @return about what nobody can be to the head: a slip in the relation, the sex or the birth */
    private static Set<OpenQuestion> impossible(Map<Part, DeclaredPerson> persons) {
        return heads(persons)
                .flatMap(head -> persons.values().stream().flatMap(person -> person.impossibleTo(head).stream()))
                .collect(Collectors.toSet());
    }

    public boolean isComplete() {
        return open.isEmpty();
    }
}
