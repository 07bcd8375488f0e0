package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.AsOf;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.DateRange;
import org.sijill.common.Knowledge;
import org.sijill.common.NotAvailableException;
import org.sijill.person.PersonId;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;

/** The register of families, for the features above it; in the caller's transaction, as the current actor. */
@ApplicationScoped
public class Households {

    /** Whoever proves himself by a code is nobody yet. */
    private static final Actor ANYWHERE = Actor.system("household", Set.of());

    private final HouseholdRepository households;
    private final CurrentActor current;
    private final Event<HouseholdRegistered> registered;
    private final Event<HouseholdAnnulled> annulled;
    private final Clock clock;

    @Inject
    Households(
            HouseholdRepository households,
            CurrentActor current,
            Event<HouseholdRegistered> registered,
            Event<HouseholdAnnulled> annulled,
            Clock clock) {
        this.households = households;
        this.current = current;
        this.registered = registered;
        this.annulled = annulled;
        this.clock = clock;
    }

    /** For the container. */
    protected Households() {
        this(null, null, null, null, null);
    }

    /**
     * Enters a family.
     *
     * @throws BusinessException {@code household.error.oneHead} unless exactly one member is the head
     */
    public HouseholdReference register(RegisterHousehold command) {
        var heads = command.members().stream()
                .filter(member -> member.role() == MemberRole.HEAD)
                .count();
        if (heads != 1) {
            throw new BusinessException("household.error.oneHead");
        }
        var now = clock.instant();
        var number = households.nextNumber(governorate(command.residence().wilaya()));
        var household = Household.registered(number.toString(), command.office(), command.level(), now);
        households.add(household);
        households.flush();
        var id = household.id();
        var by = current.get().id().value();
        var since = DateRange.since(command.since());
        households.add(HouseholdFacts.of(id, HouseholdState.ACTIVE, command.residence(), Knowledge.of(since, now, by)));
        if (command.dwelling() != null) {
            households.add(Dwelling.of(id, command.dwelling(), Knowledge.of(since, now, by)));
        }
        command.members().forEach(member -> households.add(Membership.of(id, member, Knowledge.of(since, now, by))));
        command.incomes().forEach(income -> households.add(IncomeItem.of(id, income, Knowledge.of(since, now, by))));
        registered.fire(new HouseholdRegistered(household.asCase()));
        return household.reference();
    }

    /**
     * From today on the file is in another state; one that it is in already changes nothing.
     *
     * @throws NotAvailableException if there is none within the actor's reach
     * @throws BusinessException {@code household.error.state} if the file cannot come to it
     */
    public void become(HouseholdId id, HouseholdState state) {
        var actor = current.get();
        households.get(actor, id);
        var now = clock.instant();
        var facts = households.findFacts(actor, id, AsOf.now(now)).orElseThrow(NotAvailableException::new);
        if (facts.state() == state) {
            return;
        }
        if (!facts.state().next().contains(state)) {
            throw new BusinessException("household.error.state");
        }
        var by = actor.id().value();
        households.close(facts.knowledge(), now, by, facts::during);
        var since = Knowledge.of(DateRange.since(AsOf.now(now).day()), now, by);
        households.add(HouseholdFacts.of(id, state, facts.residence(), since));
        households.flush();
    }

    /**
     * Closes the file of a family that was entered by a decision that was annulled: from today on nobody belongs to it, and it has
     * no home and no income. What was known of it until today stays.
     *
     * @throws NotAvailableException if there is none within the actor's reach
     */
    public void annul(HouseholdId id) {
        var actor = current.get();
        households.get(actor, id);
        var now = clock.instant();
        var asOf = AsOf.now(now);
        var by = actor.id().value();
        households.findFacts(actor, id, asOf).ifPresent(facts -> {
            households.close(facts.knowledge(), now, by, facts::during);
            var since = Knowledge.of(DateRange.since(asOf.day()), now, by);
            households.add(HouseholdFacts.of(id, HouseholdState.ANNULLED, facts.residence(), since));
        });
        households
                .members(actor, id, asOf)
                .forEach(member -> households.close(member.knowledge(), now, by, member::during));
        households
                .findDwelling(actor, id, asOf)
                .ifPresent(home ->
                        households.close(home.knowledge(), now, by, past -> Dwelling.of(id, home.terms(), past)));
        households
                .incomes(actor, id, asOf)
                .forEach(item ->
                        households.close(item.knowledge(), now, by, past -> IncomeItem.of(id, item.income(), past)));
        annulled.fire(new HouseholdAnnulled(id));
    }

    /** @return the two letters of the governorate in which this wilaya lies */
    private static String governorate(String wilaya) {
        return wilaya.substring(3, 5);
    }

    /**
     * Which family's file it is, for rows that keep need-to-know with it.
     *
     * @throws NotAvailableException if there is none within the actor's reach
     */
    public CaseReference reference(HouseholdId id) {
        return households.get(current.get(), id).asCase();
    }

    /** @return the families that these persons belong to today, in whatever area; not who may see them; one statement */
    public Map<PersonId, HouseholdReference> familiesOf(Collection<PersonId> persons) {
        return households.familiesOf(persons, AsOf.now(clock.instant()));
    }

    /** @return the phone that is held of this person's family, in whatever area; to send a code to, and to show to nobody */
    public Optional<String> findMobileOf(PersonId person) {
        return households.findMobileOf(person, AsOf.now(clock.instant()));
    }

    /** @return the family of this number, in whatever area; not who may see it */
    public Optional<HeldFamily> findHeld(CaseNumber number) {
        return households.findHeld(ANYWHERE, number, AsOf.now(clock.instant()));
    }

    /** @return the family that this person is responsible for, in whatever area; not who may see it */
    public Optional<HeldFamily> findHeldByHead(PersonId head) {
        return households.findHeldByHead(ANYWHERE, head, AsOf.now(clock.instant()));
    }

    /** @return those of these families that the actor reaches, by their ids; one statement */
    public Map<HouseholdId, HeldFamily> held(Collection<HouseholdId> families) {
        var ids = families.stream().map(HouseholdId::value).toList();
        return households.held(current.get(), ids, AsOf.now(clock.instant())).stream()
                .collect(Collectors.toMap(held -> new HouseholdId(held.family().id()), Function.identity()));
    }

    /**
     * A family on a day, as it was known at a moment.
     *
     * @throws NotAvailableException if there is none within the actor's reach, or none yet
     */
    public HouseholdDetails get(CaseNumber number, AsOf asOf) {
        var actor = current.get();
        return details(actor, households.get(actor, number), asOf);
    }

    /** @return a family as it is today, with the incomes of its members; empty if there is none in reach; one statement */
    public Optional<HouseholdDetails> find(HouseholdId id) {
        return households
                .findWhole(current.get(), id, AsOf.now(clock.instant()))
                .map(Households::details);
    }

    /**
     * The families that some belong to today, in whatever area; not who may see them.
     *
     * @param own the applicant's, as it is today; empty if he has none, or it is out of the actor's reach
     */
    public record Belonging(Map<PersonId, HouseholdReference> families, Optional<HouseholdDetails> own) {}

    /** @return one statement, however large the families are */
    public Belonging belonging(Collection<PersonId> persons, PersonId applicant) {
        var found = households.belonging(current.get(), persons, applicant, AsOf.now(clock.instant()));
        return new Belonging(found.families(), found.whole().map(Households::details));
    }

    private static HouseholdDetails details(HouseholdRepository.Whole whole) {
        return details(whole.household(), whole.facts(), whole.dwelling(), whole.members(), whole.incomes());
    }

    private HouseholdDetails details(Actor actor, Household household, AsOf asOf) {
        var id = household.id();
        return details(
                household,
                households.findFacts(actor, id, asOf).orElseThrow(NotAvailableException::new),
                households.findDwelling(actor, id, asOf),
                households.members(actor, id, asOf),
                households.incomes(actor, id, asOf));
    }

    private static HouseholdDetails details(
            Household household,
            HouseholdFacts facts,
            Optional<Dwelling> dwelling,
            Collection<Membership> members,
            Collection<IncomeItem> incomes) {
        return new HouseholdDetails(
                household.id(),
                household.number(),
                facts.state(),
                facts.residence(),
                dwelling.map(Dwelling::terms),
                members.stream()
                        .map(Membership::line)
                        .sorted(Comparator.comparing(MemberLine::role))
                        .toList(),
                incomes.stream().map(IncomeItem::income).toList(),
                household.version());
    }
}
