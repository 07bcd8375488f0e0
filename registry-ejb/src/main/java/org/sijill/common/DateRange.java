package org.sijill.common;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in a row, both ends included; may stay open at the end.
 *
 * @param from first day, in the country's zone
 * @param to last day; empty if no end is set
 */
public record DateRange(LocalDate from, Optional<LocalDate> to) {

    /** @throws IllegalArgumentException if the range ends before it begins */
    public DateRange {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from, Optional.of(to));
    }

    public static DateRange since(LocalDate from) {
        return new DateRange(from, Optional.empty());
    }

    /** @return the days of it that lie before this day; empty if there are none */
    public Optional<DateRange> before(LocalDate day) {
        if (!from.isBefore(day)) {
            return Optional.empty();
        }
        return Optional.of(to.filter(last -> last.isBefore(day)).isPresent() ? this : of(from, day.minusDays(1)));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !last().isBefore(day);
    }

    public boolean overlaps(DateRange other) {
        return !from.isAfter(other.last()) && !other.from.isAfter(last());
    }

    /** @return whether one begins the day after the other ends: no day between, none shared */
    public boolean abuts(DateRange other) {
        return follows(other) || other.follows(this);
    }

    private boolean follows(DateRange earlier) {
        return earlier.to.filter(last -> last.plusDays(1).equals(from)).isPresent();
    }

    private LocalDate last() {
        return to.orElse(LocalDate.MAX);
    }
}
