package org.sijill.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.audit.TestAuditLog;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.household.TestHouseholds;
import org.sijill.location.TestLocations;
import org.sijill.person.TestPersons;
import org.sijill.recertification.TestCertifications;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

class DemoFamiliesDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
    private static final Actor SYSTEM = Actor.system("demo-families", Set.of());

    /** A demo server's start. Each lot may be undone by itself, as the container's transactions are. */
    private static final class Start {

        private final EntityManager entities;
        private final DemoFamilies families;

        /** @param stopIn the lot in the middle of which the server is killed; 0 for none */
        Start(EntityManager entities, Instant now, int stopIn) {
            this.entities = entities;
            var clock = Clock.fixed(now, ZoneOffset.UTC);
            var persons = TestPersons.register(entities, SYSTEM, now);
            var current = new CurrentActor();
            var entry =
                    new FamilyEntry(
                            persons,
                            TestHouseholds.register(entities, SYSTEM, clock),
                            TestCertifications.NONE,
                            current,
                            TestAuditLog.in(entities, current, clock),
                            new MovableClock(),
                            new RegisterFixtures("target/demo-registers")) {
                        private int lots;

                        @Override
                        void enter(List<DemoFamily> lot, String name) {
                            lots++;
                            sql("savepoint lot");
                            var killed = lots == stopIn;
                            super.enter(killed ? lot.subList(0, lot.size() / 2) : lot, name);
                            entities.flush();
                            entities.clear();
                            if (killed) {
                                sql("rollback to savepoint lot");
                                throw new Killed();
                            }
                        }
                    };
            families = new DemoFamilies(entry, persons, TestLocations.in(entities), clock);
        }

        private void sql(String statement) {
            entities.createNativeQuery(statement).executeUpdate();
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void onDatabase(Consumer<EntityManager> test) {
        TestPersistence.rolledBack(test);
    }

    private static long count(EntityManager entities, String what) {
        return ((Number) entities.createNativeQuery("select count(*) from " + what)
                        .getSingleResult())
                .longValue();
    }

    private static final String FAMILIES =
            "household_facts where recorded_by = '" + SYSTEM.id().value() + "' and superseded_at is null";

    @Test
    void sixtyFamiliesEnteredTwiceAreSixty() {
        onDatabase(entities -> {
            new Start(entities, NOW, 0).families.enter(60);
            assertThat(count(entities, FAMILIES)).isEqualTo(60);
            var people = count(entities, "person");
            new Start(entities, NOW.plus(Duration.ofDays(1)), 0).families.enter(60);
            assertThat(count(entities, FAMILIES)).isEqualTo(60);
            assertThat(count(entities, "person")).isEqualTo(people);
        });
    }

    /** Red if {@code enter} asks for the first family instead of the last, or if {@code missing} gives all of them back. */
    @Test
    void aStartThatWasKilledIsMadeGoodByTheNextOne() {
        onDatabase(entities -> {
            var killed = new Start(entities, NOW, 2);
            assertThatThrownBy(() -> killed.families.enter(250)).isInstanceOf(Killed.class);
            assertThat(count(entities, FAMILIES)).isEqualTo(100);

            new Start(entities, NOW.plus(Duration.ofDays(40)), 0).families.enter(250);
            assertThat(count(entities, FAMILIES)).isEqualTo(250);
            assertThat(count(entities, "(" + inTwoFamilies() + ") twice")).isZero();
        });
    }

    @Test
    void moreFamiliesThanLastTimeAreAddedAndFewerChangeNothing() {
        onDatabase(entities -> {
            new Start(entities, NOW, 0).families.enter(30);
            new Start(entities, NOW, 0).families.enter(45);
            assertThat(count(entities, FAMILIES)).isEqualTo(45);
            new Start(entities, NOW, 0).families.enter(20);
            assertThat(count(entities, FAMILIES)).isEqualTo(45);
        });
    }

    @Test
    void everybodyBelongsToOneFamilyAndIsEnteredInThePastByTheSystem() {
        onDatabase(entities -> {
            new Start(entities, NOW, 0).families.enter(60);
            assertThat(count(entities, "(" + inTwoFamilies() + ") twice")).isZero();
            assertThat(count(
                            entities,
                            "person_facts where recorded_by = '" + SYSTEM.id().value() + "' and (recorded_at > '" + NOW
                                    + "' or valid_from > recorded_at::date)"))
                    .isZero();
            assertThat(count(
                            entities,
                            "membership m join household h on h.id = m.household_id"
                                    + " join person p on p.id = m.person_id where m.recorded_by = '"
                                    + SYSTEM.id().value() + "' and (p.office_code <> h.office_code"
                                    + " or p.confidentiality_level <> h.confidentiality_level)"))
                    .isZero();
        });
    }

    @Test
    void aLotIsOneLineOfTheAuditLog() {
        onDatabase(entities -> {
            new Start(entities, NOW, 0).families.enter(150);
            List<?> lines = entities.createNativeQuery("select subject_id from audit_event where actor_name ="
                            + " 'process:demo-families' and action = 'demo.enterFamilies' order by id")
                    .getResultList();
            assertThat(lines.toString()).isEqualTo("[1-100, 101-150]");
        });
    }

    private static String inTwoFamilies() {
        return "select person_id from membership where kind = 'FAMILY' and superseded_at is null and recorded_by = '"
                + SYSTEM.id().value() + "'"
                + " group by person_id having count(*) > 1";
    }
}
