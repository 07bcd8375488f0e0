package org.sijill.calendar;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.sijill.common.TestTransactions;
import org.sijill.security.CurrentActor;

/** Deadlines under the calendar of the migrated database, for tests of every feature. */
public final class TestDeadlines {

    private TestDeadlines() {}

    public static Deadlines in(EntityManager entities, CurrentActor current, Clock clock) {
        var memory = TestTransactions.noMemory();
        return new Deadlines(
                new DeadlineRepository(entities, memory),
                new WorkingCalendars(new HolidayRepository(entities), memory),
                current,
                clock);
    }
}
