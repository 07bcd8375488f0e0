package org.sijill.calendar;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.Ids;
import org.sijill.common.TestTransactions;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** The feature wired by hand on one entity manager, at moments the test chooses. */
final class CalendarFixture {

    static final OfficeCode NIZWA = new OfficeCode("OM-DA-01");
    static final OfficeCode SALALAH = new OfficeCode("OM-ZU-01");

    /** None is begun, so that each step of a test reads the database; a test of the memory begins one. */
    final TestTransactions transactions = new TestTransactions();

    final EntityManager entities;
    final CurrentActor current = new CurrentActor();
    private final FiredEvents<DeadlinesMoved> moved;
    final FiredEvents<HolidayChanged> changed = new FiredEvents<>();
    final HolidayRepository holidays;
    final DeadlineRepository deadlines;
    final WorkingCalendars calendars;
    private int sequence = 4216;

    CalendarFixture(EntityManager entities) {
        this(entities, move -> {});
    }

    CalendarFixture(EntityManager entities, Consumer<DeadlinesMoved> observer) {
        this.entities = entities;
        moved = new FiredEvents<>(observer);
        holidays = new HolidayRepository(entities);
        var memory = transactions.memory();
        deadlines = new DeadlineRepository(entities, memory);
        calendars = new WorkingCalendars(holidays, memory);
        current.become(actor(OfficeCode.MINISTRY, 4));
    }

    static Actor actor(OfficeCode area, int level) {
        return new Actor(
                new ActorId(Ids.next()), "admin", Set.of("admin"), Set.of(), area, area, level, Optional.empty());
    }

    Deadlines deadlinesAt(String moment) {
        return new Deadlines(deadlines, calendars, current, Moments.clockAt(moment));
    }

    CalendarService serviceAt(String moment) {
        return new CalendarService(
                holidays,
                calendars,
                new HolidayMove(deadlines, current, moved),
                current,
                changed,
                Moments.clockAt(moment));
    }

    /** What was told of moved deadlines, one by one. */
    List<DeadlineMoved> moves() {
        return moved.all().stream().flatMap(portion -> portion.moves().stream()).toList();
    }

    CaseReference aCase() {
        return aCase('A', NIZWA, 1);
    }

    CaseReference aCase(char kind, OfficeCode office, int level) {
        sequence++;
        return new CaseReference(
                Ids.next(), CaseNumber.ofYear(kind, 2026, sequence).toString(), office, level);
    }

    /** Writes everything and forgets it, so that what is read next comes from the database. */
    void written() {
        entities.flush();
        entities.clear();
    }

    DeadlineSummary read(CaseReference of, String name) {
        written();
        return deadlinesAt("2026-11-24T10:00").find(of.id()).stream()
                .filter(deadline -> deadline.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static HolidayEntry holiday(LocalDate from, LocalDate to) {
        return new HolidayEntry(
                "إجازة العيد الوطني",
                "National Day holiday",
                from,
                to,
                "إعلان 18/2026، 22 نوفمبر 2026",
                HolidayState.ANNOUNCED);
    }

    static HolidayEntry holiday(String from, String to) {
        return holiday(Moments.on(from), Moments.on(to));
    }
}
