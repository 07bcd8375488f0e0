package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.AsOf;
import org.sijill.common.CaseNumber;
import org.sijill.common.DateRange;
import org.sijill.common.NotAvailableException;
import org.sijill.person.PersonSummary;
import org.sijill.person.Persons;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;

/** Puts together what the page of a family shows: four statements, however large the family is. */
@ApplicationScoped
class Families {

    private static final Comparator<MemberLine> HEAD_FIRST = Comparator.comparing(MemberLine::role)
            .thenComparing(line -> line.spell().from());

    private final HouseholdRepository households;
    private final Persons persons;
    private final Clock clock;

    @Inject
    Families(HouseholdRepository households, Persons persons, Clock clock) {
        this.households = households;
        this.persons = persons;
        this.clock = clock;
    }

    /** For the container. */
    protected Families() {
        this(null, null, null);
    }

    /** @throws NotAvailableException if there is none within the actor's reach, or it holds nothing for today */
    FamilyDetails get(Actor actor, CaseNumber number) {
        var file = households.told(actor, number);
        var household = file.household();
        var id = household.id();
        var asOf = AsOf.now(clock.instant());
        var told = file.facts();
        var facts = told.stream()
                .filter(row -> row.knowledge().isHeldOn(asOf.day()))
                .findFirst()
                .orElseThrow(NotAvailableException::new);
        var closed = facts.state() == HouseholdState.ANNULLED
                ? Optional.of(facts.knowledge().recordedAt())
                : Optional.<Instant>empty();
        // a closed file shows whom and what it held to the last
        var shown = closed.map(at -> AsOf.now(at.minus(1, ChronoUnit.MICROS))).orElse(asOf);
        var known = households.spells(actor, id).stream()
                .filter(spell -> spell.knowledge().isKnownAt(shown.known()))
                .toList();
        var last = lines(known, shown.day(), true);
        var gone = lines(known, shown.day(), false);
        var now = closed.isPresent() ? List.<MemberLine>of() : last;
        var former = closed.map(at -> Stream.concat(
                                last.stream().map(line -> closedOn(AsOf.now(at).day(), line)), gone.stream())
                        .toList())
                .orElse(gone);
        var who = persons
                .summariesOf(Stream.concat(now.stream(), former.stream())
                        .map(line -> line.person().value())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        var living = households.living(actor, id, shown);
        var whole = new HouseholdDetails(
                id,
                household.number(),
                facts.state(),
                facts.residence(),
                living.dwelling().map(Dwelling::terms),
                now,
                living.incomes().stream().map(IncomeItem::income).toList(),
                household.version());
        return new FamilyDetails(whole, described(now, who), described(former, who), contacts(told));
    }

    /** From this day on he belongs to it no more; of a file of that day alone, the day itself. */
    private static MemberLine closedOn(LocalDate day, MemberLine line) {
        var days = line.spell()
                .before(day)
                .orElseGet(() -> DateRange.of(line.spell().from(), day));
        return new MemberLine(line.person(), line.role(), days);
    }

    private static List<MemberLine> lines(List<Membership> known, LocalDate day, boolean present) {
        return known.stream()
                .map(Membership::line)
                .filter(line -> line.spell().contains(day) == present)
                .sorted(HEAD_FIRST)
                .toList();
    }

    private static List<FamilyMember> described(List<MemberLine> lines, Map<UUID, PersonSummary> who) {
        return lines.stream()
                .map(line -> new FamilyMember(
                        line, Optional.ofNullable(who.get(line.person().value()))))
                .toList();
    }

    /**
     * Each row that was written until further notice is one that was told; the others are what became of it later. Rows that
     * follow each other and say the same are one: the file only changed its state.
     */
    private static List<ContactLine> contacts(List<HouseholdFacts> told) {
        var lines = new ArrayDeque<ContactLine>();
        told.stream()
                .filter(row -> row.knowledge().valid().to().isEmpty())
                .sorted(Comparator.comparing(row -> row.knowledge().recordedAt()))
                .map(Families::contact)
                .forEach(line -> lines.push(isContinued(lines.peek(), line) ? continued(lines.pop(), line) : line));
        return List.copyOf(lines);
    }

    private static ContactLine contact(HouseholdFacts row) {
        return new ContactLine(
                Contact.of(row.residence()),
                row.knowledge().recordedAt(),
                row.knowledge().supersededAt(),
                new ActorId(row.knowledge().recordedBy()));
    }

    private static boolean isContinued(ContactLine earlier, ContactLine later) {
        return earlier != null && earlier.contact().equals(later.contact());
    }

    private static ContactLine continued(ContactLine earlier, ContactLine later) {
        return new ContactLine(earlier.contact(), earlier.since(), later.until(), earlier.by());
    }
}
