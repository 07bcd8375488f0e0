package org.sijill.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.DateRange;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** The holiday table. Whatever changes it moves every running deadline of working days in the same transaction. */
@Stateless
public class CalendarService {

    /** Further away a year is mistyped; the page does not show it either. */
    private static final int MOST_YEARS_AHEAD = 3;

    private final HolidayRepository holidays;
    private final WorkingCalendars calendars;
    private final HolidayMove move;
    private final CurrentActor current;
    private final Event<HolidayChanged> changed;
    private final Clock clock;

    /** for the container */
    protected CalendarService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public CalendarService(
            HolidayRepository holidays,
            WorkingCalendars calendars,
            HolidayMove move,
            CurrentActor current,
            Event<HolidayChanged> changed,
            Clock clock) {
        this.holidays = holidays;
        this.calendars = calendars;
        this.move = move;
        this.current = current;
        this.changed = changed;
        this.clock = clock;
    }

    /** @return holidays that touch these years, both included, the earliest first */
    @Requires("calendar.read")
    public List<HolidaySummary> holidays(int fromYear, int toYear) {
        return holidays.list(LocalDate.of(fromYear, 1, 1), LocalDate.of(toYear, 12, 31));
    }

    /** @return the last change while it can still be undone */
    @Requires("calendar.change")
    public Optional<HolidayChangeSummary> undoable() {
        return holidays.findLastChange()
                .filter(change -> change.isUndoable(clock.instant()))
                .map(HolidayChange::summary);
    }

    /**
     * What a change would move. Nothing is changed, and the refusals are those of the change itself.
     *
     * @param rows how many of the moved deadlines to list
     * @throws BusinessException as {@link #enter}, {@link #replace} or {@link #remove}
     */
    @Requires("calendar.change")
    public HolidayPreview preview(@NotNull @Valid ChangeHolidays change, int rows) {
        var ended = ended(change);
        var entered = change.entered().map(Holiday::entered);
        var days = checkedDays(ended, entered);
        return move.preview(
                holidays.calendar(),
                holidays.calendar(change.ended(), entered.map(Holiday::days)),
                days,
                rows,
                clock.instant());
    }

    /**
     * @throws BusinessException {@code calendar.error.holidayInPast} if a day of it is over, {@code
     *     calendar.error.holidayTooFar}, {@code calendar.error.holidayOverlaps}, {@code common.error.dateOrder}, {@code
     *     calendar.error.holidayTooLong} or {@code calendar.error.announcementMissing}
     */
    @Requires("calendar.change")
    public HolidayChangeSummary enter(@NotNull @Valid HolidayEntry entry) {
        return make(ChangeHolidays.enter(entry));
    }

    /**
     * Puts a holiday in another's place, as when an expected one is announced for other days.
     *
     * @throws NotAvailableException if there is no such holiday
     * @throws ChangedMeanwhileException if somebody removed or replaced it
     * @throws BusinessException as {@link #enter}; days that are over stay as they were
     */
    @Requires("calendar.change")
    public HolidayChangeSummary replace(@NotNull UUID holiday, @NotNull @Valid HolidayEntry entry) {
        return make(ChangeHolidays.replace(holiday, entry));
    }

    /**
     * @throws NotAvailableException if there is no such holiday
     * @throws ChangedMeanwhileException if somebody removed or replaced it
     * @throws BusinessException {@code calendar.error.holidayInPast} if a day of it is over
     */
    @Requires("calendar.change")
    public HolidayChangeSummary remove(@NotNull UUID holiday) {
        return make(ChangeHolidays.remove(holiday));
    }

    /**
     * Takes a change back within an hour. Every deadline moves back with it.
     *
     * @throws NotAvailableException if there is no such change
     * @throws ChangedMeanwhileException if the holiday it entered was changed since
     * @throws BusinessException {@code calendar.error.undoneAlready}, {@code calendar.error.undoTooLate}, {@code
     *     calendar.error.holidayInPast} or {@code calendar.error.holidayOverlaps}
     */
    @Requires("calendar.change")
    public void undo(@NotNull UUID changeId) {
        calendars.renew();
        var by = current.get().id();
        var change = holidays.getChange(changeId);
        change.undo(by, clock.instant());
        var added = change.added().map(holidays::get);
        var ended = change.ended().map(holidays::get);
        added.ifPresent(Holiday::requireInForce);
        checkedDays(added, ended);
        exchange(added, ended, Holiday::restore);
        var moved = move.move(holidays.calendar());
        changed.fire(new HolidayChanged(changeId, change.ended(), change.added(), by, moved));
    }

    private HolidayChangeSummary make(ChangeHolidays wanted) {
        // first, so that no deadline is being computed while the table is read and changed
        calendars.renew();
        var ended = ended(wanted);
        var entered = wanted.entered().map(Holiday::entered);
        checkedDays(ended, entered);
        exchange(ended, entered, holidays::add);
        var moved = move.move(holidays.calendar());
        var by = current.get().id();
        var change = HolidayChange.made(entered, ended, moved, by, clock.instant());
        holidays.add(change);
        changed.fire(new HolidayChanged(change.id(), change.added(), change.ended(), by, moved));
        return change.summary();
    }

    /** One after the other: the database lets no two holidays in force share a day, not even within a transaction. */
    private void exchange(Optional<Holiday> ended, Optional<Holiday> begun, Consumer<Holiday> begin) {
        ended.ifPresent(Holiday::end);
        holidays.flush();
        begun.ifPresent(begin);
        holidays.flush();
    }

    private Optional<Holiday> ended(ChangeHolidays change) {
        var ended = change.ended().map(holidays::get);
        ended.ifPresent(Holiday::requireInForce);
        return ended;
    }

    /** @return days that become or cease to be holidays; none of them is over */
    private Set<LocalDate> checkedDays(Optional<Holiday> ended, Optional<Holiday> begun) {
        begun.map(Holiday::days)
                .flatMap(days -> holidays.findOverlapping(days, ended.map(Holiday::id)))
                .ifPresent(other -> {
                    var days = other.days();
                    throw new BusinessException(
                            "calendar.error.holidayOverlaps",
                            days.from(),
                            days.to().orElseThrow());
                });
        var lastYear = WorkingCalendar.dayOf(clock.instant()).getYear() + MOST_YEARS_AHEAD;
        if (begun.filter(holiday -> holiday.days().from().getYear() > lastYear).isPresent()) {
            throw new BusinessException("calendar.error.holidayTooFar", Integer.toString(lastYear));
        }
        var changing = new TreeSet<LocalDate>();
        ended.ifPresent(holiday -> changing.addAll(each(holiday.days())));
        begun.ifPresent(holiday -> each(holiday.days()).forEach(day -> {
            if (!changing.remove(day)) {
                changing.add(day);
            }
        }));
        if (!changing.isEmpty() && changing.first().isBefore(WorkingCalendar.dayOf(clock.instant()))) {
            throw new BusinessException("calendar.error.holidayInPast", changing.first());
        }
        return changing;
    }

    private static List<LocalDate> each(DateRange days) {
        return days.from().datesUntil(days.to().orElseThrow().plusDays(1)).toList();
    }
}
