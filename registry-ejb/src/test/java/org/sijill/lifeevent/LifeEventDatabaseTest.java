package org.sijill.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.audit.TestAuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.FiredEvents;
import org.sijill.common.TestPersistence;
import org.sijill.common.Turns;
import org.sijill.location.TestLocations;
import org.sijill.location.WilayaCode;
import org.sijill.person.PersonDied;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;

/** Each event is handled once, in whatever order and however often it comes. */
class LifeEventDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 26);

    private final CivilNumber person =
            new CivilNumber(Integer.toString(ThreadLocalRandom.current().nextInt(30_000_000, 39_999_999)));
    private final List<PersonDied> died = new ArrayList<>();

    /** Red if {@code addOnce} inserts without {@code on conflict}, or the death is applied before it was asked. */
    @Test
    void theSameEventTwiceIsOne() {
        var id = UUID.randomUUID().toString();
        assertThat(death(id)).isEqualTo(new LifeEventReceipt(id, LifeEventState.APPLIED, true));
        assertThat(death(id)).isEqualTo(new LifeEventReceipt(id, LifeEventState.APPLIED, false));
        assertThat(died).containsExactly(new PersonDied(person, YESTERDAY));
    }

    @Test
    void sentTwiceAtOneMomentItIsOne() {
        var id = UUID.randomUUID().toString();
        var both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> death(id)))
                .limit(2)
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).map(LifeEventReceipt::fresh))
                .containsExactlyInAnyOrder(true, false);
        assertThat(died).hasSize(1);
    }

    @Test
    void anotherEventUnderTheSameIdIsRefused() {
        var id = UUID.randomUUID().toString();
        death(id);
        assertThatThrownBy(() -> tell(id, LifeEventKind.DIVORCE, YESTERDAY, null))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("lifeevent.error.idReused");
    }

    /** A death of somebody whom nobody knows yet, and his birth after it. */
    @Test
    void aDeathBeforeTheBirthIsKeptToo() {
        death(UUID.randomUUID().toString());
        assertThat(tell(UUID.randomUUID().toString(), LifeEventKind.BIRTH, YESTERDAY.minusDays(2), null)
                        .state())
                .isEqualTo(LifeEventState.KEPT);
        Map<CivilNumber, LocalDate> deaths = TestPersistence.inTransaction(
                entities -> new LifeEvents(new LifeEventRepository(entities)).deathsOf(List.of(person)));
        assertThat(deaths).containsEntry(person, YESTERDAY);
    }

    /** Red if the address that came last stays: by the register's count it is the older. */
    @Test
    void ofTwoAddressesTheNewerStaysInWhateverOrderTheyCome() {
        var newer = address(YESTERDAY, 8L);
        var older = address(YESTERDAY, 7L);
        assertThat(newer.state()).isEqualTo(LifeEventState.KEPT);
        assertThat(older.state()).isEqualTo(LifeEventState.SUPERSEDED);
        var newest = address(YESTERDAY, 9L);
        assertThat(newest.state()).isEqualTo(LifeEventState.KEPT);
        assertThat(state(newer.id())).isEqualTo("SUPERSEDED");
    }

    /** For the change request that follows. Red if one of them is refused, applied as a death is, or kept at each telling. */
    @ParameterizedTest
    @EnumSource(names = {"MARRIAGE", "DIVORCE"})
    void aMarriageAndADivorceAreKeptOnce(LifeEventKind kind) {
        var id = UUID.randomUUID().toString();
        assertThat(tell(id, kind, YESTERDAY, null)).isEqualTo(new LifeEventReceipt(id, LifeEventState.KEPT, true));
        assertThat(tell(id, kind, YESTERDAY, null)).isEqualTo(new LifeEventReceipt(id, LifeEventState.KEPT, false));
        Object kept = TestPersistence.inTransaction(entities -> entities.createNativeQuery(
                        "select string_agg(kind || ' ' || civil_number || ' ' || happened_on || ' ' || state, ',')"
                                + " from register_event where civil_number = ?1")
                .setParameter(1, person.value())
                .getSingleResult());
        assertThat(kept).isEqualTo(kind + " " + person.value() + " 2026-11-26 KEPT");
        assertThat(died).isEmpty();
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        assertThatThrownBy(() -> tell("future", LifeEventKind.DEATH, LocalDate.of(2026, 11, 28), null))
                .hasMessageContaining("lifeevent.error.future");
        assertThatThrownBy(() -> tell("no good id", LifeEventKind.DEATH, YESTERDAY, null))
                .hasMessageContaining("lifeevent.error.id");
    }

    @Test
    void whoIsInTheRegisterOfPersonsIsMarkedAsDeceased() {
        var id = TestPersistence.inTransaction(
                entities -> TestPersons.register(entities, TestActors.in(TestActors.NIZWA), NOW)
                        .register(person, TestPersons.aPerson().build(), TestActors.NIZWA, 1, YESTERDAY.minusDays(30)));
        death(UUID.randomUUID().toString());
        Object day = TestPersistence.inTransaction(
                entities -> entities.createNativeQuery("select cast(died_on as text) from person where id = ?1")
                        .setParameter(1, id.value())
                        .getSingleResult());
        assertThat(day).isEqualTo("2026-11-26");
    }

    private LifeEventReceipt death(String id) {
        return tell(id, LifeEventKind.DEATH, YESTERDAY, null);
    }

    private LifeEventReceipt address(LocalDate day, Long sequence) {
        return tell(UUID.randomUUID().toString(), LifeEventKind.ADDRESS, day, sequence);
    }

    private LifeEventReceipt tell(String id, LifeEventKind kind, LocalDate day, Long sequence) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var current = new CurrentActor();
        current.become(Actor.system("civil-register", Set.of("lifeevent.notify")));
        return TestPersistence.inTransaction(entities -> new LifeEventService(
                        new LifeEventRepository(entities),
                        TestPersons.telling(entities, current, new FiredEvents<>(died::add), NOW),
                        TestLocations.in(entities),
                        new Turns(entities),
                        TestAuditLog.in(entities, current, clock),
                        clock)
                .tell(new NotifyLifeEvent(
                        id,
                        kind,
                        person,
                        day,
                        sequence,
                        null,
                        kind == LifeEventKind.ADDRESS ? new WilayaCode("OM-DA-01") : null)));
    }

    private static String state(String id) {
        return TestPersistence.inTransaction(
                entities -> (String) entities.createNativeQuery("select state from register_event where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult());
    }
}
