package org.sijill.calendar;

/**
 * The time somebody has.
 *
 * @param amount in units of {@code kind}, at least 1
 */
public record Limit(LimitKind kind, int amount, Party party) {

    /** @throws IllegalArgumentException if {@code amount} is not positive */
    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit of " + amount);
        }
    }

    public static Limit workingDays(int amount, Party party) {
        return new Limit(LimitKind.WORKING_DAYS, amount, party);
    }

    public static Limit calendarDays(int amount, Party party) {
        return new Limit(LimitKind.CALENDAR_DAYS, amount, party);
    }

    public static Limit calendarMonths(int amount, Party party) {
        return new Limit(LimitKind.CALENDAR_MONTHS, amount, party);
    }

    public static Limit hours(int amount, Party party) {
        return new Limit(LimitKind.HOURS, amount, party);
    }

    /** @return whether the clock can stand and the holiday table moves the date; the legal ceiling does neither */
    public boolean countsWorkingDays() {
        return kind == LimitKind.WORKING_DAYS;
    }

    /** @return key of the limit in words, whose argument is the amount: 5 أيام عمل */
    public String messageKey() {
        return "calendar.limit." + kind.name();
    }
}
