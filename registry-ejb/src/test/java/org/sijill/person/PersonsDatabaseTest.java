package org.sijill.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.person.TestPersons.aPerson;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.SALALAH;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.AsOf;
import org.sijill.common.DateRange;
import org.sijill.common.Knowledge;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.TestActors;

/** The two times of the register: what is so on a day, and what was known at a moment. */
class PersonsDatabaseTest {

    private static final CivilNumber NUMBER = new CivilNumber("91827364");
    private static final Instant FIRST = Instant.parse("2026-11-24T06:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-26T06:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    /** The register on one entity manager. */
    private static final class Fixture {

        private final EntityManager entities;
        private final Actor clerk = TestActors.in(NIZWA);
        private final PersonRepository repository;

        Fixture(EntityManager entities) {
            this.entities = entities;
            repository = new PersonRepository(entities);
        }

        Persons at(Instant moment, Actor actor) {
            return TestPersons.register(entities, actor, moment);
        }

        Persons at(Instant moment) {
            return at(moment, clerk);
        }

        MaritalStatus marital(PersonId person, LocalDate day, Instant known) {
            entities.flush();
            entities.clear();
            return repository
                    .findFacts(clerk, person, new AsOf(day, known))
                    .orElseThrow()
                    .description()
                    .maritalStatus();
        }
    }

    private static void onDatabase(Consumer<Fixture> test) {
        TestPersistence.rolledBack(entities -> test.accept(new Fixture(entities)));
    }

    @Test
    void whatChangesFromADayOnLeavesTheDaysBeforeAsTheyWere() {
        onDatabase(fixture -> {
            var person = fixture.at(FIRST).register(NUMBER, aPerson().build(), NIZWA, 1, MARCH);
            fixture.at(LATER).describe(person, aPerson().widowed().build(), JUNE);

            assertThat(fixture.marital(person, JUNE.minusDays(1), LATER)).isEqualTo(MaritalStatus.MARRIED);
            assertThat(fixture.marital(person, JUNE, LATER)).isEqualTo(MaritalStatus.WIDOWED);
        });
    }

    @Test
    void whatWasKnownBeforeIsStillThere() {
        onDatabase(fixture -> {
            var person = fixture.at(FIRST).register(NUMBER, aPerson().build(), NIZWA, 1, MARCH);
            fixture.at(LATER).describe(person, aPerson().widowed().build(), JUNE);

            assertThat(fixture.marital(person, JUNE, LATER.minusSeconds(1))).isEqualTo(MaritalStatus.MARRIED);
            assertThat(fixture.marital(person, JUNE, LATER)).isEqualTo(MaritalStatus.WIDOWED);
        });
    }

    @Test
    void aCorrectionFromTheFirstDayLeavesNothingOfWhatWasThought() {
        onDatabase(fixture -> {
            var person = fixture.at(FIRST).register(NUMBER, aPerson().build(), NIZWA, 1, MARCH);
            fixture.at(LATER).describe(person, aPerson().widowed().build(), MARCH);

            assertThat(fixture.marital(person, MARCH, LATER)).isEqualTo(MaritalStatus.WIDOWED);
            assertThat(fixture.repository.held(person)).hasSize(1);
        });
    }

    @Test
    void aCivilNumberIsOnePersons() {
        onDatabase(fixture -> {
            var persons = fixture.at(FIRST);
            var person = persons.register(NUMBER, aPerson().build(), NIZWA, 1, MARCH);
            assertThat(persons.find(NUMBER)).contains(person);
            persons.register(NUMBER, aPerson().named("خلفان").build(), NIZWA, 1, MARCH);
            assertThatThrownBy(fixture.repository::flush)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("uq_person_civil_number");
        });
    }

    @Test
    void twoDescriptionsOfOneDayAreRefusedByTheDatabase() {
        onDatabase(fixture -> {
            var person = fixture.at(FIRST).register(NUMBER, aPerson().build(), NIZWA, 1, MARCH);
            var again = Knowledge.of(
                    DateRange.since(JUNE), FIRST, fixture.clerk.id().value());
            fixture.repository.add(PersonFacts.of(person, aPerson().build(), again));
            assertThatThrownBy(fixture.repository::flush)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("ex_person_facts_overlap");
        });
    }

    @Test
    void anotherOfficeAndALowerLevelSeeNobody() {
        onDatabase(fixture -> {
            var person = fixture.at(FIRST).register(NUMBER, aPerson().build(), NIZWA, 3, MARCH);
            fixture.repository.flush();
            var ids = Set.of(person.value());
            assertThat(fixture.at(LATER, TestActors.atLevel(3, fixture.clerk)).summariesOf(ids))
                    .hasSize(1);
            assertThat(fixture.at(LATER).summariesOf(ids)).isEmpty();
            assertThat(fixture.at(LATER, TestActors.atLevel(3, TestActors.in(SALALAH)))
                            .summariesOf(ids))
                    .isEmpty();
        });
    }
}
