package org.sijill.calendar;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.sijill.common.FiredEvents;
import org.sijill.common.TestTransactions;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** Deadlines and holidays of the test database, for tests of every feature. */
public final class TestCalendar {

    private TestCalendar() {}

    public static Deadlines deadlines(EntityManager entities, CurrentActor current, Clock clock) {
        var memory = TestTransactions.noMemory();
        return new Deadlines(
                new DeadlineRepository(entities, memory),
                new WorkingCalendars(new HolidayRepository(entities), memory),
                current,
                clock);
    }

    /** An administrator enters a holiday of one day; whoever follows is told. */
    public static void holiday(
            EntityManager entities,
            Clock clock,
            LocalDate day,
            Consumer<DeadlinesMoved> moved,
            Consumer<HolidayChanged> changed) {
        var memory = TestTransactions.noMemory();
        var admin = new CurrentActor();
        admin.become(CalendarFixture.actor(OfficeCode.MINISTRY, 4));
        Event<DeadlinesMoved> moves = new FiredEvents<>(moved);
        var holidays = new HolidayRepository(entities);
        new CalendarService(
                        holidays,
                        new WorkingCalendars(holidays, memory),
                        new HolidayMove(new DeadlineRepository(entities, memory), admin, moves),
                        admin,
                        new FiredEvents<>(changed),
                        clock)
                .enter(CalendarFixture.holiday(day, day));
    }
}
