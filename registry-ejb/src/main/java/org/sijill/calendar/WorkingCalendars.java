package org.sijill.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.TransactionMemory;

/**
 * The calendar in force. Remembered until the holiday table's revision is another, so that a deadline costs one small
 * statement and not the whole table.
 */
@ApplicationScoped
class WorkingCalendars {

    private static final String HELD = "held";
    private static final String SHOWN = "shown";

    private final HolidayRepository holidays;
    private final TransactionMemory memory;
    private volatile Remembered remembered = new Remembered(null, null);

    private record Remembered(UUID revision, WorkingCalendar calendar) {}

    /** for the container */
    protected WorkingCalendars() {
        this(null, null);
    }

    @Inject
    WorkingCalendars(HolidayRepository holidays, TransactionMemory memory) {
        this.holidays = holidays;
        this.memory = memory;
    }

    /** For showing: how late something is. One page asks many times, and is answered alike until its transaction ends. */
    WorkingCalendar current() {
        return memory.find(WorkingCalendar.class, SHOWN)
                .orElseGet(() -> memory.keep(WorkingCalendar.class, SHOWN, calendar(holidays.revision())));
    }

    /** For computing: no holiday changes until this transaction ends, so no date is computed from a calendar just replaced. */
    WorkingCalendar hold() {
        return memory.find(WorkingCalendar.class, HELD)
                .orElseGet(() -> memory.keep(WorkingCalendar.class, HELD, calendar(holidays.holdRevision())));
    }

    /** Called before a holiday is changed. A revision is never used twice, so one rolled back is never mistaken. */
    void renew() {
        memory.forget();
        holidays.renewRevision(Ids.next());
    }

    private WorkingCalendar calendar(UUID revision) {
        var known = remembered;
        if (!revision.equals(known.revision())) {
            known = new Remembered(revision, holidays.calendar());
            remembered = known;
        }
        return known.calendar();
    }
}
