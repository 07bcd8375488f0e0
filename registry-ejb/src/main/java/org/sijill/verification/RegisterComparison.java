package org.sijill.verification;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijill.common.Money;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.DeclaredPerson;
import org.sijill.declaration.OpenQuestion;
import org.sijill.declaration.Part;
import org.sijill.household.IncomeKind;
import org.sijill.household.MemberRole;
import org.sijill.household.Tenure;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.NameKey;
import org.sijill.person.WorkStatus;
import org.sijill.security.CivilNumber;

/**
 * Holds what a family said against what the registers say, person by person. A name in another spelling and a birth of which one
 * side knows the year alone do not differ; whoever has no civil number is known to no register.
 */
final class RegisterComparison {

    private static final int OF_AGE = 18;

    private static final Map<RegisterField, IncomeKind> INCOMES = Map.of(
            RegisterField.WAGE, IncomeKind.WAGE,
            RegisterField.PENSION, IncomeKind.PENSION_SHARE,
            RegisterField.BENEFIT, IncomeKind.SPF_BENEFIT);

    private static final Set<MemberRole> NEAREST = Set.of(MemberRole.SPOUSE, MemberRole.CHILD);

    private final Declaration declared;
    private final CivilNumber applicant;
    private final LocalDate today;
    private final List<Compared> found = new ArrayList<>();

    private RegisterComparison(Declaration declared, CivilNumber applicant, LocalDate today) {
        this.declared = declared;
        this.applicant = applicant;
        this.today = today;
    }

    /** @return all that both might have said, the applicant's first */
    static List<Compared> of(
            Declaration declared, CivilNumber applicant, List<RegisterAnswer> answers, LocalDate today) {
        var comparison = new RegisterComparison(declared, applicant, today);
        answers.forEach(answer -> {
            declared.persons().forEach((part, person) -> comparison
                    .numberOf(part, person)
                    .flatMap(answer::find)
                    .ifPresent(registered -> comparison.new Both(answer, part, person, registered).compare()));
            if (answer.register() == Register.CIVIL) {
                comparison.undeclared(answer);
            }
        });
        return comparison.found.stream()
                .sorted(Comparator.comparing(
                                (Compared one) -> one.part().orElse(null),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Compared::aspect))
                .toList();
    }

    private Optional<CivilNumber> numberOf(Part part, DeclaredPerson person) {
        return part.equals(Part.SELF) ? Optional.of(applicant) : person.civilNumber();
    }

    /** As long as somebody of the declared cannot be read, nobody is missed. */
    private void undeclared(RegisterAnswer answer) {
        var said = declared.civilNumbers();
        if (declared.open().stream().anyMatch(RegisterComparison::isAboutPersons)) {
            return;
        }
        answer.persons().stream()
                .filter(person -> person.link().filter(NEAREST::contains).isPresent())
                .filter(person -> person.text(RegisterField.DIED_ON).isEmpty())
                .filter(person -> person.link().get() == MemberRole.SPOUSE || isUnderAge(person))
                .filter(person ->
                        !said.contains(person.number()) && !person.number().equals(applicant) && !isNamed(person))
                .forEach(person -> found.add(new Compared(
                        answer.register(),
                        person.number(),
                        person.text(RegisterField.FULL_ARABIC),
                        Optional.empty(),
                        RegisterAspect.MEMBER,
                        Verdict.DIFFERS,
                        "",
                        person.link().get().name(),
                        Confidence.EXACT,
                        answer.fetchedAt(),
                        Optional.empty())));
    }

    /** Who has a number by now may have been told of without one. */
    private boolean isNamed(RegisteredPerson person) {
        var name = NameKey.of(person.text(RegisterField.FULL_ARABIC));
        return declared.persons().values().stream()
                .filter(said -> said.civilNumber().isEmpty())
                .anyMatch(said ->
                        NameKey.of(said.description().name().fullArabic()).equals(name));
    }

    private static boolean isAboutPersons(OpenQuestion open) {
        return switch (open) {
            case SELF, MEMBERS -> true;
            case HEAD, SPOUSE, GENERATION, HOME, INCOME -> false;
        };
    }

    private boolean isUnderAge(RegisteredPerson person) {
        return person.find(RegisterField.BORN_ON)
                .filter(born ->
                        Period.between(LocalDate.parse(born.value()), today).getYears() < OF_AGE)
                .isPresent();
    }

    /** One person, as both know him. */
    private final class Both {

        private final RegisterAnswer answer;
        private final Part part;
        private final DeclaredPerson person;
        private final RegisteredPerson registered;

        Both(RegisterAnswer answer, Part part, DeclaredPerson person, RegisteredPerson registered) {
            this.answer = answer;
            this.part = part;
            this.person = person;
            this.registered = registered;
        }

        void compare() {
            switch (answer.register()) {
                case CIVIL -> identity();
                case LABOUR -> {
                    work();
                    income(RegisterAspect.WAGE, RegisterField.WAGE);
                }
                case PROTECTION_FUND -> {
                    income(RegisterAspect.PENSION, RegisterField.PENSION);
                    income(RegisterAspect.BENEFIT, RegisterField.BENEFIT);
                }
                case PROPERTY -> ownHome();
            }
        }

        private void identity() {
            var said = person.description();
            var name = registered.text(RegisterField.FULL_ARABIC);
            add(
                    RegisterAspect.NAME,
                    RegisterField.FULL_ARABIC,
                    said.name().fullArabic(),
                    NameKey.of(said.name().fullArabic()).equals(NameKey.of(name)));
            exact(RegisterAspect.SEX, RegisterField.SEX, said.sex().name());
            birth();
            exact(RegisterAspect.NATIONALITY, RegisterField.NATIONALITY, said.nationality());
            exact(
                    RegisterAspect.MARITAL_STATUS,
                    RegisterField.MARITAL_STATUS,
                    said.maritalStatus().name());
            if (!part.equals(Part.SELF)
                    && !registered.text(RegisterField.DIED_ON).isEmpty()) {
                add(RegisterAspect.DEATH, RegisterField.DIED_ON, "", false);
            }
            person.cardExpiresOn()
                    .ifPresent(day -> exact(RegisterAspect.CARD_EXPIRY, RegisterField.CARD_EXPIRES_ON, day.toString()));
        }

        private void birth() {
            var said = person.description();
            registered
                    .find(RegisterField.BORN_ON)
                    .ifPresentOrElse(
                            held -> {
                                var born = LocalDate.parse(held.value());
                                var yearsOnly = held.confidence() == Confidence.ESTIMATED
                                        || said.bornAccuracy() != BirthAccuracy.EXACT;
                                add(
                                        RegisterAspect.BIRTH,
                                        RegisterField.BORN_ON,
                                        said.bornOn().toString(),
                                        yearsOnly
                                                ? born.getYear()
                                                        == said.bornOn().getYear()
                                                : born.equals(said.bornOn()));
                            },
                            () -> add(
                                    RegisterAspect.BIRTH,
                                    RegisterField.BORN_ON,
                                    said.bornOn().toString(),
                                    false));
        }

        private void work() {
            if (person.description().workStatus() != WorkStatus.CHILD) {
                exact(
                        RegisterAspect.WORK_STATUS,
                        RegisterField.WORK_STATUS,
                        person.description().workStatus().name());
            }
        }

        /** All he receives of one kind, a month; what nobody mentions is no income. */
        private void income(RegisterAspect aspect, RegisterField field) {
            var said = declared.incomes().values().stream()
                    .filter(income -> income.receiver().equals(part) && income.kind() == INCOMES.get(field))
                    .map(income -> income.period().monthly(income.amount()))
                    .reduce(Money.ZERO, Money::plus);
            var held = registered.find(field).map(one -> Money.of(one.value())).orElse(Money.ZERO);
            if (!said.equals(Money.ZERO) || !held.equals(Money.ZERO)) {
                put(
                        aspect,
                        field,
                        said.equals(held) ? Verdict.SAME : Verdict.DIFFERS,
                        said.toString(),
                        held.toString());
            }
        }

        private void ownHome() {
            var homes = Integer.parseInt(
                    registered.find(RegisterField.HOMES).map(Held::value).orElse("0"));
            var tenure = declared.home().map(home -> home.dwelling().tenure());
            if (homes > 0 && tenure.isPresent()) {
                var same = tenure.get() == Tenure.OWNED;
                put(
                        RegisterAspect.OWN_HOME,
                        RegisterField.HOMES,
                        same ? Verdict.SAME : Verdict.DIFFERS,
                        tenure.get().name(),
                        Tenure.OWNED.name());
            }
        }

        private void exact(RegisterAspect aspect, RegisterField field, String said) {
            add(aspect, field, said, said.equals(registered.text(field)));
        }

        private void add(RegisterAspect aspect, RegisterField field, String said, boolean same) {
            var held = registered.text(field);
            var verdict = same ? Verdict.SAME : Verdict.DIFFERS;
            put(aspect, field, held.isEmpty() ? Verdict.NOT_HELD : verdict, said, held);
        }

        private void put(RegisterAspect aspect, RegisterField field, Verdict verdict, String said, String held) {
            found.add(new Compared(
                    answer.register(),
                    registered.number(),
                    person.description().name().fullArabic(),
                    Optional.of(part),
                    aspect,
                    verdict,
                    said,
                    held,
                    registered.find(field).map(Held::confidence).orElse(Confidence.EXACT),
                    answer.fetchedAt(),
                    Optional.empty()));
        }
    }
}
