package org.sijill.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** A month as a calendar sheet: weeks from Sunday to Saturday, each day with what it is. */
public record MonthGrid(YearMonth month, List<List<Day>> weeks) {

    private static final int WEEK = 7;

    /** What a day is; the first that holds. */
    public enum Kind {
        /** Belongs to another month. */
        OUTSIDE,
        /** Would become a holiday. */
        NEW,
        /** Would cease to be one. */
        ENDED,
        REGISTERED,
        WEEKEND,
        WORKING
    }

    /** @param number of the month's day; 0 outside of it */
    public record Day(int number, Kind kind, boolean today) {

        /** @return for the style sheet */
        public String look() {
            return kind.name().toLowerCase(Locale.ROOT) + (today ? " today" : "");
        }

        /** @return whether its colour has a word, for those who do not see it */
        public boolean named() {
            return today || kind == Kind.NEW || kind == Kind.ENDED || kind == Kind.REGISTERED;
        }

        /** @return key of that word */
        public String word() {
            return "calendar.month." + (kind == Kind.WORKING || kind == Kind.WEEKEND ? "today" : kind.name());
        }
    }

    static MonthGrid of(
            YearMonth month, Set<LocalDate> begun, Set<LocalDate> ended, Set<LocalDate> registered, LocalDate today) {
        var first = month.atDay(1);
        var before = first.getDayOfWeek().getValue() % WEEK;
        var days = IntStream.range(0, 6 * WEEK)
                .mapToObj(cell -> first.plusDays(cell - (long) before))
                .map(day -> YearMonth.from(day).equals(month)
                        ? new Day(day.getDayOfMonth(), kind(day, begun, ended, registered), day.equals(today))
                        : new Day(0, Kind.OUTSIDE, false))
                .toList();
        var weeks = IntStream.range(0, 6)
                .mapToObj(week -> days.subList(week * WEEK, (week + 1) * WEEK))
                .filter(week -> week.stream().anyMatch(day -> day.kind() != Kind.OUTSIDE))
                .toList();
        return new MonthGrid(month, weeks);
    }

    private static Kind kind(LocalDate day, Set<LocalDate> begun, Set<LocalDate> ended, Set<LocalDate> registered) {
        if (begun.contains(day)) {
            return Kind.NEW;
        }
        if (ended.contains(day)) {
            return Kind.ENDED;
        }
        if (registered.contains(day)) {
            return Kind.REGISTERED;
        }
        return Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY).contains(day.getDayOfWeek()) ? Kind.WEEKEND : Kind.WORKING;
    }
}
