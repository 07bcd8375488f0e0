package org.sijill.person;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sijill.common.AsOf;
import org.sijill.common.FiredEvents;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Invented persons with legal defaults. */
public final class TestPersons {

    private String given = "سالم";
    private String father = "حمد";
    private LocalDate bornOn = LocalDate.of(1984, 3, 9);
    private Sex sex = Sex.MALE;
    private MaritalStatus maritalStatus = MaritalStatus.MARRIED;
    private WorkStatus workStatus = WorkStatus.EMPLOYEE_PRIVATE;

    private TestPersons() {}

    /** The register, as this actor at this moment. */
    public static Persons register(EntityManager entities, Actor actor, Instant now) {
        var current = new CurrentActor();
        current.become(actor);
        return telling(entities, current, new FiredEvents<>(), now);
    }

    /** The register, as whoever is current. */
    public static Persons register(EntityManager entities, CurrentActor current, Clock clock) {
        return new Persons(new PersonRepository(entities), current, new FiredEvents<>(), clock);
    }

    /** The register, which tells who died. */
    public static Persons telling(EntityManager entities, CurrentActor current, Event<PersonDied> died, Instant now) {
        return new Persons(new PersonRepository(entities), current, died, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What is, was or was thought to be so of somebody. */
    public static PersonDescription described(EntityManager entities, Actor actor, PersonId person, AsOf asOf) {
        return new PersonRepository(entities)
                .findFacts(actor, person, asOf)
                .orElseThrow()
                .description();
    }

    public static TestPersons aPerson() {
        return new TestPersons();
    }

    public TestPersons named(String name) {
        given = name;
        return this;
    }

    public TestPersons widowed() {
        maritalStatus = MaritalStatus.WIDOWED;
        return this;
    }

    public TestPersons bornOn(LocalDate day) {
        bornOn = day;
        return this;
    }

    public PersonDescription build() {
        var full = given + " بن " + father + " بن راشد الحارثي";
        return new PersonDescription(
                IdKind.OMANI_ID,
                new PersonName(given, father, "راشد", "", "الحارثي", full, ""),
                sex,
                bornOn,
                BirthAccuracy.EXACT,
                "OM",
                maritalStatus,
                workStatus);
    }
}
