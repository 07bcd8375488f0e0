package org.sijill.calendar;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.Ids;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** The feature wired by hand on one entity manager, at moments the test chooses. */
final class CalendarFixture {

    static final OfficeCode NIZWA = new OfficeCode("OM-DA-01");
    static final OfficeCode SALALAH = new OfficeCode("OM-ZU-01");

    final EntityManager entities;
    final CurrentActor current = new CurrentActor();
    final FiredEvents<DeadlineMoved> moved;
    final FiredEvents<HolidayChanged> changed = new FiredEvents<>();
    final HolidayRepository holidays;
    final DeadlineRepository deadlines;
    final WorkingCalendars calendars;
    private int sequence = 4216;

    CalendarFixture(EntityManager entities) {
        this(entities, move -> {});
    }

    CalendarFixture(EntityManager entities, Consumer<DeadlineMoved> observer) {
        this.entities = entities;
        moved = new FiredEvents<>(observer);
        holidays = new HolidayRepository(entities);
        deadlines = new DeadlineRepository(entities);
        calendars = new WorkingCalendars(holidays);
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
