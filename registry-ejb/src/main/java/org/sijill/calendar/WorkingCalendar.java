package org.sijill.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.common.DateRange;
import org.sijill.common.MovableClock;

/**
 * The working days and hours of one state of the holiday table, and every rule by which a date follows from them. Knows
 * neither clock nor database.
 *
 * @see "contract.md, Rules of time"
 */
public final class WorkingCalendar {

    private static final LocalTime REMINDER = LocalTime.of(9, 0);

    private final Set<LocalDate> holidays = new HashSet<>();
    private final List<WorkingHours> otherHours;

    /** @throws IllegalArgumentException if a holiday has no end */
    public WorkingCalendar(Collection<DateRange> holidays, Collection<WorkingHours> otherHours) {
        for (var holiday : holidays) {
            var last = holiday.to().orElseThrow(() -> new IllegalArgumentException("a holiday without end"));
            holiday.from().datesUntil(last.plusDays(1)).forEach(this.holidays::add);
        }
        this.otherHours = List.copyOf(otherHours);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.FRIDAY
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && !holidays.contains(day);
    }

    /** @return the {@code amount}th working day after {@code day0}, whatever day that is itself */
    public LocalDate plusWorkingDays(LocalDate day0, int amount) {
        var day = day0;
        for (var left = amount; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** @return 0 if {@code last} is not after {@code fromExclusive} */
    public int workingDaysIn(LocalDate fromExclusive, LocalDate last) {
        var days = 0;
        for (var day = fromExclusive.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    /**
     * When a limit falls due.
     *
     * @param start its day is day 0, whatever the hour; working or not
     * @param standings do not overlap; counted for working days only
     */
    public Instant due(Instant start, Limit limit, List<Standing> standings) {
        var day0 = dayOf(start);
        return switch (limit.kind()) {
            case WORKING_DAYS ->
                at(
                        plusWorkingDays(day0, limit.amount() + daysStood(day0, standings)),
                        limit.party().dayEnds());
            case CALENDAR_DAYS ->
                at(day0.plusDays(limit.amount()), limit.party().dayEnds());
            case CALENDAR_MONTHS ->
                at(day0.plusMonths(limit.amount()), limit.party().dayEnds());
            case HOURS -> start.plus(Duration.ofHours(limit.amount()));
        };
    }

    /** @return 09:00 of the {@code day}th working day after {@code start}, days of standing not counted */
    public Instant reminder(Instant start, int day, List<Standing> standings) {
        var day0 = dayOf(start);
        return at(plusWorkingDays(day0, day + daysStood(day0, standings)), REMINDER);
    }

    /** @return 09:00 of the {@code days}th day after {@code start} if that is a working day, else of the next one */
    public Instant reminderAfter(Instant start, int days) {
        return at(plusWorkingDays(dayOf(start).plusDays(days - 1L), 1), REMINDER);
    }

    /**
     * The moment at which {@code percent} of a limit are used up. Working minutes count, from the opening of day 1; beyond
     * the limit they count on. The whole of it is the due time itself. Hours run by the clock.
     *
     * @param percent 80, 100, 150
     */
    public Instant share(Instant start, Limit limit, int percent, List<Standing> standings) {
        var due = due(start, limit, standings);
        if (percent == 100) {
            return due;
        }
        if (limit.kind() == LimitKind.HOURS) {
            return start.plus(part(Duration.between(start, due), percent));
        }
        var day0 = dayOf(start);
        var counted = limit.countsWorkingDays() ? standings : List.<Standing>of();
        var whole = workingTime(day0, dayOf(due), counted);
        return whole.isZero() ? due : afterWorking(part(whole, percent), day0, counted);
    }

    /**
     * How a due time stands to now, in words.
     *
     * @param due null while the deadline is paused
     */
    public DueIn dueIn(Instant now, Instant due) {
        return due == null ? DueIn.PAUSED : DueIn.between(this, now, due);
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, MovableClock.ZONE);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(MovableClock.ZONE).toInstant();
    }

    private static Duration part(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }

    private int daysStood(LocalDate day0, List<Standing> standings) {
        var days = 0;
        for (var standing : standings) {
            var from = standing.pausedOn().isBefore(day0) ? day0 : standing.pausedOn();
            days += workingDaysIn(from, standing.resumedOn());
        }
        return days;
    }

    private boolean counts(LocalDate day, List<Standing> standings) {
        return isWorkingDay(day) && standings.stream().noneMatch(standing -> standing.covers(day));
    }

    private Duration workingTime(LocalDate fromExclusive, LocalDate last, List<Standing> standings) {
        return fromExclusive
                .plusDays(1)
                .datesUntil(last.isAfter(fromExclusive) ? last.plusDays(1) : fromExclusive.plusDays(1))
                .filter(day -> counts(day, standings))
                .map(day -> hoursOn(day).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Instant afterWorking(Duration time, LocalDate day0, List<Standing> standings) {
        var left = time;
        for (var day = day0.plusDays(1); ; day = day.plusDays(1)) {
            if (counts(day, standings)) {
                var hours = hoursOn(day);
                if (left.compareTo(hours.length()) <= 0) {
                    return at(day, hours.opens().plus(left));
                }
                left = left.minus(hours.length());
            }
        }
    }

    /** @return when offices open and close on a day that is a working day, in Ramadan too */
    public WorkingHours hoursOn(LocalDate day) {
        return otherHours.stream()
                .filter(hours -> hours.days().contains(day))
                .findFirst()
                .orElse(WorkingHours.NORMAL);
    }
}
