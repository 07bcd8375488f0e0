package org.sijill.household;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.sijill.audit.TestAuditLog;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.TestPersistence;
import org.sijill.office.TestParameters;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.IdKind;
import org.sijill.person.MaritalStatus;
import org.sijill.person.PersonDescription;
import org.sijill.person.PersonId;
import org.sijill.person.PersonName;
import org.sijill.person.Sex;
import org.sijill.person.TestPersons;
import org.sijill.person.WorkStatus;
import org.sijill.security.AccessRefused;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;

/** Invented families on one entity manager, and the boundary as anybody calls it. All of it is rolled back. */
final class Registry {

    static final LocalDate SINCE = LocalDate.of(2026, 3, 1);

    final EntityManager entities;
    final List<AccessRefused> refusals = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-26T06:00:00Z");

    private Registry(EntityManager entities) {
        this.entities = entities;
    }

    static void onDatabase(Consumer<Registry> test) {
        TestPersistence.rolledBack(entities -> test.accept(new Registry(entities)));
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    Instant now() {
        return now;
    }

    HouseholdService as(Actor actor) {
        var current = new CurrentActor();
        current.become(actor);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var households = new HouseholdRepository(entities);
        var persons = TestPersons.register(entities, actor, now);
        return new HouseholdService(
                TestHouseholds.corrections(entities, current, clock),
                new HouseholdSearchRepository(entities),
                new Families(households, persons, clock),
                new OfficeLookups(new OfficeLookupRepository(entities), TestParameters.in(entities), clock),
                persons,
                current,
                new FiredEvents<>(refusals::add),
                TestAuditLog.in(entities, current, clock),
                clock);
    }

    /** @return a civil number that nobody has */
    static CivilNumber aNumber() {
        return new CivilNumber(Integer.toString(ThreadLocalRandom.current().nextInt(300_000_000, 999_999_999)));
    }

    PersonId person(CivilNumber number, String name, String english, OfficeCode office, int level) {
        var parts = name.replace(" بن ", " ").replace(" بنت ", " ").split(" ");
        var description = new PersonDescription(
                IdKind.OMANI_ID,
                new PersonName(parts[0], parts[1], "", "", parts[parts.length - 1], name, english),
                name.contains(" بنت ") ? Sex.FEMALE : Sex.MALE,
                LocalDate.of(1984, 3, 9),
                BirthAccuracy.EXACT,
                "OM",
                MaritalStatus.MARRIED,
                WorkStatus.EMPLOYEE_PRIVATE);
        var id = TestPersons.register(entities, TestActors.in(office), now)
                .register(number, description, office, level, SINCE);
        entities.flush();
        return id;
    }

    PersonId person(String name, OfficeCode office) {
        return person(aNumber(), name, "", office, 1);
    }

    CaseNumber family(OfficeCode office, int level, String mobile, PersonId head, PersonId... others) {
        var members = new ArrayList<>(List.of(new EnterMember(head, MemberRole.HEAD, 0)));
        for (var other : others) {
            members.add(new EnterMember(other, MemberRole.CHILD, 0));
        }
        var family = TestHouseholds.register(entities, TestActors.in(office), Clock.fixed(now, ZoneOffset.UTC))
                .register(new RegisterHousehold(
                        office,
                        level,
                        new Residence(office.value(), "بركة الموز", "قرب الحصن", mobile),
                        null,
                        members,
                        List.of(),
                        SINCE));
        entities.flush();
        entities.clear();
        return CaseNumber.parse(family.number());
    }
}
