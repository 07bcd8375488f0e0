package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.AsOf;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Knowledge;
import org.sijill.common.NotAvailableException;
import org.sijill.person.PersonId;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** Families and what is known of them, within what the actor may reach. */
@ApplicationScoped
class HouseholdRepository {

    private final EntityManager entities;

    @Inject
    HouseholdRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected HouseholdRepository() {
        this(null);
    }

    /** @param governorate its two letters; each counts from 1, gaps allowed */
    CaseNumber nextNumber(String governorate) {
        var sequence = (Number) entities.createNativeQuery("select nextval(?)")
                .setParameter(1, "household_number_" + governorate.toLowerCase(Locale.ROOT))
                .getSingleResult();
        return CaseNumber.ofGovernorate('H', governorate, sequence.intValue());
    }

    void add(Object row) {
        entities.persist(row);
    }

    /** Sends what waits, so that what is superseded leaves its days before others take them. */
    void flush() {
        entities.flush();
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    Household get(Actor actor, HouseholdId id) {
        return find(actor, id).orElseThrow(NotAvailableException::new);
    }

    Optional<Household> find(Actor actor, HouseholdId id) {
        return one(actor, "h.id = :wanted", id.value());
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    Household get(Actor actor, CaseNumber number) {
        return one(actor, "h.number = :wanted", number.toString()).orElseThrow(NotAvailableException::new);
    }

    private Optional<Household> one(Actor actor, String condition, Object wanted) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select h from Household h where " + condition + " and" + scope.restrict("h"),
                                Household.class)
                        .setParameter("wanted", wanted))
                .getResultStream()
                .findFirst();
    }

    Optional<HouseholdFacts> findFacts(Actor actor, HouseholdId household, AsOf asOf) {
        return known(actor, "HouseholdFacts", HouseholdFacts.class, household, asOf).stream()
                .findFirst();
    }

    /**
     * A family with all that is, was or was thought to be so of it, on whatever days.
     *
     * @throws NotAvailableException if there is none within the actor's reach
     */
    Told told(Actor actor, CaseNumber number) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select h, f from Household h left join HouseholdFacts f on f.householdId = h.id"
                                + " where h.number = :number and" + scope.restrict("h"),
                        Object[].class)
                .setParameter("number", number.toString());
        var rows = scope.bind(query).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Told((Household) row[0], List.copyOf(column(rows, 1, HouseholdFacts.class))))
                .orElseThrow(NotAvailableException::new);
    }

    record Told(Household household, List<HouseholdFacts> facts) {}

    /** What a family lives in and on. */
    record Living(Optional<Dwelling> dwelling, Collection<IncomeItem> incomes) {}

    /** @return one statement, as {@link #findDwelling} and {@link #incomes} together */
    Living living(Actor actor, HouseholdId household, AsOf asOf) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select d, i from Household h left join Dwelling d on d.householdId = h.id and "
                                + AsOf.restrict("d.knowledge")
                                + " left join IncomeItem i on i.householdId = h.id and " + AsOf.restrict("i.knowledge")
                                + " where h.id = :household and" + scope.restrict("h"),
                        Object[].class)
                .setParameter("household", household.value());
        var rows = scope.bind(asOf.bind(query)).getResultList();
        return new Living(column(rows, 0, Dwelling.class).stream().findFirst(), column(rows, 1, IncomeItem.class));
    }

    /** @return all spells of belonging to a family that are, were or were thought to be so */
    List<Membership> spells(Actor actor, HouseholdId household) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select m from Membership m, Household h where m.householdId = h.id and h.id = :household"
                                        + " and m.kind = org.sijill.household.MembershipKind.FAMILY and"
                                        + scope.restrict("h"),
                                Membership.class)
                        .setParameter("household", household.value()))
                .getResultList();
    }

    /**
     * What holds until further notice holds until yesterday; of the days before it is known as it was.
     *
     * @param again writes the same row of the days before, if there are any
     */
    void close(Knowledge known, Instant now, UUID by, Function<Knowledge, Object> again) {
        known.supersede(now);
        flush();
        known.valid().before(AsOf.now(now).day()).ifPresent(days -> add(again.apply(Knowledge.of(days, now, by))));
    }

    /**
     * Raises the version of a family's file, because something that hangs on it changes; whoever comes second waits here.
     *
     * @throws ChangedMeanwhileException if it no longer has the version that was shown
     */
    void raise(Household household, long shown) {
        var raised = entities.createNativeQuery(
                        "update sijill.household set version = version + 1 where id = ?1 and version = ?2")
                .setParameter(1, household.id().value())
                .setParameter(2, shown)
                .executeUpdate();
        if (raised == 0) {
            throw new ChangedMeanwhileException();
        }
        // whoever asks for it again is given it as it is now
        entities.detach(household);
    }

    Optional<Dwelling> findDwelling(Actor actor, HouseholdId household, AsOf asOf) {
        return known(actor, "Dwelling", Dwelling.class, household, asOf).stream()
                .findFirst();
    }

    List<Membership> members(Actor actor, HouseholdId household, AsOf asOf) {
        return known(actor, "Membership", Membership.class, household, asOf);
    }

    List<IncomeItem> incomes(Actor actor, HouseholdId household, AsOf asOf) {
        return known(actor, "IncomeItem", IncomeItem.class, household, asOf);
    }

    /**
     * A family with what is known of it.
     *
     * @param incomes of its members
     */
    record Whole(
            Household household,
            HouseholdFacts facts,
            Optional<Dwelling> dwelling,
            Collection<Membership> members,
            Collection<IncomeItem> incomes) {}

    /** @param household the attribute by which each hangs on its family */
    private static String withAllKnown(String household) {
        return " left join Dwelling d on d.householdId = " + household + " and " + AsOf.restrict("d.knowledge")
                + " left join Membership m on m.householdId = " + household + " and " + AsOf.restrict("m.knowledge")
                + " left join IncomeItem i on i.householdId = " + household + " and i.personId = m.personId and "
                + AsOf.restrict("i.knowledge");
    }

    /** @return one statement for five registers: a row a member, and one more for each further income of his */
    Optional<Whole> findWhole(Actor actor, HouseholdId household, AsOf asOf) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select h, f, d, m, i from Household h join HouseholdFacts f on f.householdId = h.id"
                                + withAllKnown("h.id") + " where h.id = :household and " + AsOf.restrict("f.knowledge")
                                + " and "
                                + scope.restrict("h"),
                        Object[].class)
                .setParameter("household", household.value());
        return whole(scope.bind(asOf.bind(query)).getResultList());
    }

    /** @param rows of one family */
    private static Optional<Whole> whole(List<Object[]> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new Whole(
                        (Household) row[0],
                        (HouseholdFacts) row[1],
                        Optional.ofNullable((Dwelling) row[2]),
                        column(rows, 3, Membership.class),
                        column(rows, 4, IncomeItem.class)));
    }

    /**
     * The families that some belong to, and the whole of one.
     *
     * @param whole empty if that person has none, or it is out of reach
     */
    record Belonging(Map<PersonId, HouseholdReference> families, Optional<Whole> whole) {}

    /**
     * Whoever decides an entry must know who has a family anywhere, and sees what is known of the applicant's within his reach.
     *
     * @return one statement, as {@link #familiesOf} and {@link #findWhole} together
     */
    Belonging belonging(Actor actor, Collection<PersonId> persons, PersonId applicant, AsOf asOf) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select h, f, d, m, i, b.personId from Household h"
                                + " left join Membership b on b.householdId = h.id"
                                + " left join HouseholdFacts f on f.householdId = h.id and b.personId = :applicant and "
                                + AsOf.restrict("f.knowledge") + " and" + scope.restrict("h")
                                + withAllKnown("f.householdId")
                                + " where b.personId in :persons and b.kind = org.sijill.household.MembershipKind.FAMILY and "
                                + AsOf.restrict("b.knowledge"),
                        Object[].class)
                .setParameter("applicant", applicant.value())
                .setParameter("persons", persons.stream().map(PersonId::value).toList());
        var rows = scope.bind(asOf.bind(query)).getResultList();
        return new Belonging(
                rows.stream()
                        .collect(Collectors.toMap(
                                row -> new PersonId((UUID) row[5]),
                                row -> ((Household) row[0]).reference(),
                                (one, same) -> one)),
                whole(rows.stream().filter(row -> row[1] != null).toList()));
    }

    private static <T> Collection<T> column(List<Object[]> rows, int index, Class<T> type) {
        return rows.stream()
                .map(row -> row[index])
                .filter(Objects::nonNull)
                .map(type::cast)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <T> List<T> known(Actor actor, String entity, Class<T> type, HouseholdId household, AsOf asOf) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select r from " + entity
                                + " r, Household h where r.householdId = h.id and h.id = :household and "
                                + AsOf.restrict("r.knowledge") + " and " + scope.restrict("h"),
                        type)
                .setParameter("household", household.value());
        return scope.bind(asOf.bind(query)).getResultList();
    }

    Optional<String> findMobileOf(PersonId person, AsOf asOf) {
        var query = entities.createQuery(
                        "select f.mobile from Membership m, HouseholdFacts f where f.householdId = m.householdId"
                                + " and m.personId = :person and m.kind = org.sijill.household.MembershipKind.FAMILY and "
                                + AsOf.restrict("m.knowledge") + " and " + AsOf.restrict("f.knowledge"),
                        String.class)
                .setParameter("person", person.value());
        return asOf.bind(query)
                .getResultStream()
                .filter(mobile -> !mobile.isEmpty())
                .findFirst();
    }

    Optional<HeldFamily> findHeld(Actor actor, CaseNumber number, AsOf asOf) {
        return held(actor, "h.number = :wanted", number.toString(), asOf).stream()
                .findFirst();
    }

    Optional<HeldFamily> findHeldByHead(Actor actor, PersonId head, AsOf asOf) {
        return held(actor, "m.personId = :wanted", head.value(), asOf).stream().findFirst();
    }

    List<HeldFamily> held(Actor actor, Collection<UUID> families, AsOf asOf) {
        return families.isEmpty() ? List.of() : held(actor, "h.id in :wanted", families, asOf);
    }

    private List<HeldFamily> held(Actor actor, String condition, Object wanted, AsOf asOf) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                        "select h, m.personId, p.diedOn, f.mobile"
                                + " from Household h, HouseholdFacts f, Membership m, Person p"
                                + " where f.householdId = h.id and m.householdId = h.id and p.id = m.personId"
                                + " and m.kind = org.sijill.household.MembershipKind.FAMILY"
                                + " and m.role = org.sijill.household.MemberRole.HEAD and " + condition + " and "
                                + AsOf.restrict("f.knowledge") + " and " + AsOf.restrict("m.knowledge") + " and"
                                + scope.restrict("h"),
                        Object[].class)
                .setParameter("wanted", wanted);
        return scope.bind(asOf.bind(query))
                .getResultStream()
                .map(row ->
                        new HeldFamily(((Household) row[0]).asCase(), (UUID) row[1], row[2] != null, (String) row[3]))
                .toList();
    }

    /** Whoever decides an entry must know who has a family anywhere. */
    Map<PersonId, HouseholdReference> familiesOf(Collection<PersonId> persons, AsOf asOf) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var query = entities.createQuery(
                        "select m.personId, h from Membership m, Household h where h.id = m.householdId"
                                + " and m.personId in :persons and m.kind = org.sijill.household.MembershipKind.FAMILY and "
                                + AsOf.restrict("m.knowledge"),
                        Object[].class)
                .setParameter("persons", persons.stream().map(PersonId::value).toList());
        return asOf.bind(query)
                .getResultStream()
                .collect(Collectors.toMap(row -> new PersonId((UUID) row[0]), row -> ((Household) row[1]).reference()));
    }
}
