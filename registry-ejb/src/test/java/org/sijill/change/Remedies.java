package org.sijill.change;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.sijill.audit.TestAuditLog;
import org.sijill.common.AsOf;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.Money;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.db.SharedTestDatabase;
import org.sijill.household.Contact;
import org.sijill.household.Corrections;
import org.sijill.household.DwellingKind;
import org.sijill.household.DwellingTerms;
import org.sijill.household.EnterMember;
import org.sijill.household.HouseholdId;
import org.sijill.household.Households;
import org.sijill.household.Income;
import org.sijill.household.IncomeKind;
import org.sijill.household.IncomePeriod;
import org.sijill.household.MemberRole;
import org.sijill.household.RegisterHousehold;
import org.sijill.household.Residence;
import org.sijill.household.Tenure;
import org.sijill.household.TestHouseholds;
import org.sijill.person.PersonId;
import org.sijill.person.Persons;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;

/** A family, a grievance of it, and two officers; the feature wired by hand on one entity manager, at moments the test chooses. */
final class Remedies {

    static final DwellingTerms RENTED =
            new DwellingTerms(DwellingKind.ARABIC_HOUSE, Tenure.RENTED, Money.of("90.000"), 4);

    /** Proposes. */
    final Actor officer;

    /** Approves what the officer proposed. */
    final Actor head;

    final UUID grievance;
    final EntityManager entities;
    final PersonId father;
    final PersonId mother;
    final HouseholdId family;

    private final CurrentActor current = new CurrentActor();
    private final CaseNumber number;
    private Instant now = Instant.parse("2026-11-24T06:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return MovableClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    Remedies(EntityManager entities) {
        this.entities = entities;
        officer = TestActors.in(TestActors.NIZWA);
        head = TestActors.in(TestActors.NIZWA);
        grievance = UUID.randomUUID();
        current.become(officer);
        father = person("سالم");
        mother = person("مريم");
        number = family(father, mother);
        family = households().get(number, now()).id();
        later(Duration.ofMinutes(5));
    }

    private Remedies(Remedies other, EntityManager entities) {
        this.entities = entities;
        officer = other.officer;
        head = other.head;
        grievance = other.grievance;
        father = other.father;
        mother = other.mother;
        number = other.number;
        family = other.family;
        now = other.now;
    }

    static void onDatabase(Consumer<Remedies> test) {
        TestPersistence.rolledBack(entities -> test.accept(new Remedies(entities)));
    }

    PersonId person(String name) {
        var civilNumber =
                new CivilNumber(Integer.toString(ThreadLocalRandom.current().nextInt(300_000_000, 999_999_999)));
        var since = LocalDate.of(2026, 3, 1);
        var person = persons()
                .register(civilNumber, TestPersons.aPerson().named(name).build(), TestActors.NIZWA, 1, since);
        entities.flush();
        return person;
    }

    /** In another transaction. */
    Remedies in(EntityManager other) {
        return new Remedies(this, other);
    }

    /** Lives in a rented house, on a wage of the first and what relatives send the others. */
    CaseNumber family(PersonId first, PersonId... others) {
        var members = new ArrayList<>(List.of(new EnterMember(first, MemberRole.HEAD, 0)));
        var incomes = new ArrayList<>(List.of(income(first, IncomeKind.WAGE, "325.500")));
        for (var other : others) {
            members.add(new EnterMember(other, MemberRole.SPOUSE, 1));
            incomes.add(income(other, IncomeKind.REMITTANCE, "40.000"));
        }
        var residence = new Residence(TestActors.NIZWA.value(), "بركة الموز", "قرب الحصن", "91234567");
        var entered = households()
                .register(new RegisterHousehold(
                        TestActors.NIZWA, 1, residence, RENTED, members, incomes, LocalDate.of(2026, 3, 1)));
        settle();
        return CaseNumber.parse(entered.number());
    }

    static Income income(PersonId receiver, IncomeKind kind, String amount) {
        return new Income(receiver, kind, Money.of(amount), IncomePeriod.MONTH);
    }

    /** One of each kind, of this family. */
    Change change(ChangeKind kind) {
        return switch (kind) {
            case CONTACT -> new ContactChange(new Contact("99887766", "خلف المسجد \"القديم\""));
            case DWELLING -> new DwellingChange(new DwellingTerms(DwellingKind.CARAVAN, Tenure.FREE, null, 1));
            case INCOME ->
                new IncomeChange(
                        father,
                        List.of(
                                income(father, IncomeKind.RENT, "60.000"),
                                income(father, IncomeKind.CHARITY, "15.125")));
            case MEMBER ->
                new MemberChange(
                        father, TestPersons.aPerson().named("سليم").widowed().build());
        };
    }

    /** What the register holds, or held, in the place of the change above. */
    Change held(ChangeKind kind, AsOf asOf) {
        as(head);
        var file = households().get(number, asOf);
        return switch (kind) {
            case CONTACT -> new ContactChange(Contact.of(file.residence()));
            case DWELLING -> new DwellingChange(file.dwelling().orElseThrow());
            case INCOME ->
                new IncomeChange(
                        father,
                        file.incomes().stream()
                                .filter(income -> income.person().equals(father))
                                .toList());
            case MEMBER -> new MemberChange(father, TestPersons.described(entities, head, father, asOf));
        };
    }

    /** By the officer, who looks at the file as it is now. */
    ChangeId proposed(Change change) {
        return proposed(grievance, change);
    }

    ChangeId proposed(UUID reason, Change change) {
        var id = as(officer).propose(new ProposeChange(reason, "C-26-000017-3", family, version(), change));
        settle();
        later(Duration.ofMinutes(5));
        return id;
    }

    /** By the head, and written. */
    void applied(ChangeId id) {
        as(head).apply(id);
        settle();
    }

    ProposedChange proposal(ChangeId id) {
        return as(head).of(grievance).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    long version() {
        return households().find(family).orElseThrow().version();
    }

    /** Whatever is read next comes from the database. */
    void settle() {
        entities.flush();
        entities.clear();
    }

    Changes as(Actor actor) {
        return as(actor, corrections());
    }

    Changes as(Actor actor, Corrections register) {
        current.become(actor);
        return new Changes(
                new ProposalRepository(entities),
                households(),
                persons(),
                register,
                current,
                TestAuditLog.in(entities, current, clock),
                clock);
    }

    Households households() {
        return TestHouseholds.register(entities, current, clock, new FiredEvents<>(), new FiredEvents<>());
    }

    Persons persons() {
        return TestPersons.register(entities, current, clock);
    }

    Corrections corrections() {
        return TestHouseholds.corrections(entities, current, clock);
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    /** Today, as it is known now. */
    AsOf now() {
        return AsOf.now(now);
    }

    /** What was committed. */
    void forget() throws SQLException {
        try (var owner = SharedTestDatabase.access().connectAsOwner();
                var statement = owner.createStatement()) {
            for (var table : List.of("change_proposal", "household_facts", "dwelling", "income_item", "membership")) {
                statement.execute("delete from sijill." + table + " where household_id = '" + family + "'");
            }
            statement.execute("delete from sijill.household where id = '" + family + "'");
            for (var person : List.of(father, mother)) {
                statement.execute("delete from sijill.person_facts where person_id = '" + person + "'");
                statement.execute("delete from sijill.person where id = '" + person + "'");
            }
        }
    }

    /** @return how many rows of the registers and the audit log there are of the family and the father */
    long rows() {
        entities.flush();
        return ((Number) entities.createNativeQuery(
                                """
                                select (select count(*) from household_facts where household_id = ?1)
                                    + (select count(*) from dwelling where household_id = ?1)
                                    + (select count(*) from income_item where household_id = ?1)
                                    + (select count(*) from person_facts where person_id = ?2)
                                    + (select count(*) from audit_event where subject_id = cast(?1 as text))
                                """)
                        .setParameter(1, family.value())
                        .setParameter(2, father.value())
                        .getSingleResult())
                .longValue();
    }

    /** @return actions of the audit log about a record, in their order */
    List<?> kept(Object subject) {
        entities.flush();
        return entities.createNativeQuery("select action from audit_event where subject_id = ?1 order by id")
                .setParameter(1, subject.toString())
                .getResultList();
    }
}
