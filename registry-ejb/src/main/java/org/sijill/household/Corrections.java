package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.sijill.common.AsOf;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.DateRange;
import org.sijill.common.Knowledge;
import org.sijill.common.NotAvailableException;
import org.sijill.person.PersonDescription;
import org.sijill.person.PersonId;
import org.sijill.person.Persons;
import org.sijill.security.CurrentActor;

/**
 * What is held of a family is otherwise from today on; what was known before stays readable. In the caller's transaction, as the
 * current actor. Each raises the version of the family's file by one, and each refuses the same:
 *
 * <ul>
 *   <li>{@link NotAvailableException} if there is no such family within the actor's reach
 *   <li>{@link ChangedMeanwhileException} if the file has another version than was shown
 *   <li>{@link BusinessException} {@code household.error.annulled} if the file is closed
 * </ul>
 *
 * @see "ADR 0021"
 */
@ApplicationScoped
public class Corrections {

    private final HouseholdRepository households;
    private final Persons persons;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    Corrections(HouseholdRepository households, Persons persons, CurrentActor current, Clock clock) {
        this.households = households;
        this.persons = persons;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected Corrections() {
        this(null, null, null, null);
    }

    /**
     * The family is reached by another phone, or found by another landmark.
     *
     * @param shown version of the family's file, as it was shown
     * @return the names of what changed; if there are none, nothing was written and the version stays
     */
    public List<String> contact(HouseholdId id, long shown, Contact contact) {
        var file = open(id, shown);
        var facts = file.facts();
        var changed = contact.changedFrom(Contact.of(facts.residence()));
        if (!changed.isEmpty()) {
            households.raise(file.household(), shown);
            close(file, facts.knowledge(), facts::during);
            var days =
                    new DateRange(file.asOf().day(), facts.knowledge().valid().to());
            households.add(HouseholdFacts.of(id, facts.state(), contact.in(facts.residence()), known(file, days)));
            households.flush();
        }
        return changed;
    }

    /**
     * The family lives in another home, or on other terms.
     *
     * @param shown version of the family's file, as it was shown
     */
    public void dwelling(HouseholdId id, long shown, DwellingTerms terms) {
        var file = open(id, shown);
        households.raise(file.household(), shown);
        households
                .findDwelling(current.get(), id, file.asOf())
                .ifPresent(home -> close(file, home.knowledge(), past -> Dwelling.of(id, home.terms(), past)));
        households.add(Dwelling.of(id, terms, known(file, fromToday(file))));
        households.flush();
    }

    /**
     * A member receives this and nothing else.
     *
     * @param shown version of the family's file, as it was shown
     * @param incomes all that he receives; empty if it is nothing
     */
    public void incomes(HouseholdId id, long shown, PersonId member, List<Income> incomes) {
        var file = open(id, shown);
        households.raise(file.household(), shown);
        households.incomes(current.get(), id, file.asOf()).stream()
                .filter(item -> item.income().person().equals(member))
                .forEach(item -> close(file, item.knowledge(), past -> IncomeItem.of(id, item.income(), past)));
        incomes.forEach(income -> households.add(IncomeItem.of(id, income, known(file, fromToday(file)))));
        households.flush();
    }

    /**
     * A member is described otherwise.
     *
     * @param shown version of the family's file, as it was shown
     */
    public void member(HouseholdId id, long shown, PersonId member, PersonDescription description) {
        var file = open(id, shown);
        households.raise(file.household(), shown);
        persons.describe(member, description, file.asOf().day());
        households.flush();
    }

    /** A family's file that may be corrected, as it is now. */
    private record Open(Household household, HouseholdFacts facts, AsOf asOf) {}

    private Open open(HouseholdId id, long shown) {
        var actor = current.get();
        var household = households.get(actor, id);
        if (household.version() != shown) {
            throw new ChangedMeanwhileException();
        }
        var asOf = AsOf.now(clock.instant());
        var facts = households.findFacts(actor, id, asOf).orElseThrow(NotAvailableException::new);
        if (facts.state() == HouseholdState.ANNULLED) {
            throw new BusinessException("household.error.annulled");
        }
        return new Open(household, facts, asOf);
    }

    private void close(Open file, Knowledge known, Function<Knowledge, Object> again) {
        households.close(known, file.asOf().known(), current.get().id().value(), again);
    }

    private Knowledge known(Open file, DateRange days) {
        return Knowledge.of(days, file.asOf().known(), current.get().id().value());
    }

    private static DateRange fromToday(Open file) {
        return DateRange.since(file.asOf().day());
    }
}
