package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijill.common.AsOf;
import org.sijill.common.Money;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.DeclaredHome;
import org.sijill.declaration.DeclaredIncome;
import org.sijill.declaration.DeclaredPerson;
import org.sijill.declaration.OpenQuestion;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.PersonDescription;
import org.sijill.security.CivilNumber;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** What was declared in an application, in words: for the applicant before he hands it in, and for the office after that. */
@RequestScoped
class DeclaredRows {

    private static final List<OpenQuestion> ABOUT_FAMILY =
            List.of(OpenQuestion.MEMBERS, OpenQuestion.HEAD, OpenQuestion.SPOUSE, OpenQuestion.GENERATION);

    private final Msg msg;
    private final Dates dates;
    private final UserLanguage language;
    private final Clock clock;

    @Inject
    DeclaredRows(Msg msg, Dates dates, UserLanguage language, Clock clock) {
        this.msg = msg;
        this.dates = dates;
        this.language = language;
        this.clock = clock;
    }

    /** For the container. */
    protected DeclaredRows() {
        this(null, null, null, null);
    }

    /**
     * One answer.
     *
     * @param label key of the text
     */
    public record Row(String label, String value) {}

    /**
     * Somebody of the family.
     *
     * @param part under which he is declared
     * @param name as far as it was typed
     * @param facts what is most asked for, in a line; empty while he is not declared rightly
     * @param number his civil number; empty if he has none
     * @param more what else an officer weighs, in a line: his document, marriage and work
     * @param right whether he is declared rightly
     */
    public record PersonRow(String part, String name, String facts, String number, String more, boolean right) {}

    /**
     * An income.
     *
     * @param part under which it is declared
     * @param right whether it is declared rightly
     */
    public record IncomeRow(String part, String kind, String receiver, String amount, boolean right) {}

    /** @return the applicant first, then the others as they were declared */
    List<PersonRow> persons(Answers answers, Declaration declared) {
        return Stream.concat(Stream.of(Part.SELF), answers.parts(Question.MEMBER).stream())
                .map(part -> person(part, answers, declared))
                .toList();
    }

    /** @return whoever may receive an income, by the name of his part */
    List<Choice> receivers(Answers answers, Declaration declared) {
        return persons(answers, declared).stream()
                .map(person -> new Choice(person.part(), person.name()))
                .toList();
    }

    /** @return name of the part for one more; empty text if there are as many as there can be */
    static String next(Answers answers, Question question) {
        return answers.free(question).map(Part::name).orElse("");
    }

    private PersonRow person(Part part, Answers answers, Declaration declared) {
        var name = answers.of(part).find("fullArabic").orElseGet(() -> msg.get("portal.family.unnamed"));
        var person = Optional.ofNullable(declared.persons().get(part));
        return new PersonRow(
                part.name(),
                name,
                person.map(this::facts).orElse(""),
                person.flatMap(DeclaredPerson::civilNumber)
                        .map(CivilNumber::value)
                        .orElse(""),
                person.map(this::more).orElse(""),
                person.isPresent());
    }

    private String facts(DeclaredPerson person) {
        var today = today();
        return msg.text(
                "portal.family.facts",
                msg.text(
                        "household.role." + person.role(),
                        person.description().sex().name()),
                person.ageOn(today),
                born(person.description()));
    }

    private String more(DeclaredPerson person) {
        var who = person.description();
        var parts = new ArrayList<String>();
        parts.add(msg.label(who.idKind()));
        person.cardExpiresOn().map(this::card).ifPresent(parts::add);
        parts.add(DeclarationChoices.country(who.nationality(), language.get()));
        parts.add(msg.text("household.marital." + who.maritalStatus(), who.sex().name()));
        parts.add(msg.text("household.work." + who.workStatus(), who.sex().name()));
        return String.join(" · ", parts);
    }

    private String card(LocalDate lastDay) {
        return lastDay.isBefore(today())
                ? msg.text("portal.family.cardOver", dates.day(lastDay))
                : msg.text("portal.family.cardUntil", dates.day(lastDay));
    }

    private String born(PersonDescription person) {
        return person.bornAccuracy() == BirthAccuracy.YEAR_ONLY
                ? msg.text(
                        "portal.family.bornIn", Integer.toString(person.bornOn().getYear()))
                : msg.text("portal.family.bornOn", dates.day(person.bornOn()));
    }

    private LocalDate today() {
        return AsOf.now(clock.instant()).day();
    }

    List<IncomeRow> incomes(Answers answers, Declaration declared) {
        return answers.parts(Question.INCOME).stream()
                .map(part -> income(
                        part, answers, Optional.ofNullable(declared.incomes().get(part))))
                .toList();
    }

    private IncomeRow income(Part part, Answers answers, Optional<DeclaredIncome> income) {
        return income.map(right -> new IncomeRow(
                        part.name(),
                        msg.label(right.kind()),
                        answers.of(right.receiver()).find("fullArabic").orElse(""),
                        msg.text("portal.incomes.amount." + right.period(), dates.money(right.amount())),
                        true))
                .orElseGet(() -> new IncomeRow(part.name(), msg.get("portal.incomes.unfinished"), "", "", false));
    }

    /** @return what all incomes that are declared rightly make in a month; empty text if there are fewer than two */
    String monthly(Declaration declared) {
        var incomes = declared.incomes().values();
        return incomes.size() < 2
                ? ""
                : msg.text(
                        "portal.incomes.amount.MONTH",
                        dates.money(incomes.stream()
                                .map(income -> income.period().monthly(income.amount()))
                                .reduce(Money.ZERO, Money::plus)));
    }

    /** @return keys of what is to be put right about the family as a whole */
    static List<String> wrong(Declaration declared) {
        return ABOUT_FAMILY.stream()
                .filter(declared.open()::contains)
                .map(question -> "portal.family.open." + question)
                .toList();
    }

    /** @return nothing for what was not answered, or not rightly: a draft may hold anything */
    List<Row> home(Declaration declared) {
        return declared.home().map(this::rows).orElse(List.of());
    }

    private List<Row> rows(DeclaredHome home) {
        var rows = new ArrayList<Row>();
        add(rows, "village", home.village());
        add(rows, "landmark", home.landmark());
        add(rows, "dwellingKind", msg.label(home.dwelling().kind()));
        if (!home.dwelling().isHome()) {
            return rows;
        }
        add(rows, "tenure", msg.label(home.dwelling().tenure()));
        add(
                rows,
                "rent",
                home.dwelling().rent() == null
                        ? ""
                        : dates.money(home.dwelling().rent()));
        add(rows, "rooms", Integer.toString(home.dwelling().rooms()));
        return rows;
    }

    private static void add(List<Row> rows, String field, String value) {
        if (!value.isEmpty()) {
            rows.add(new Row("portal.dwelling." + field, value));
        }
    }
}
