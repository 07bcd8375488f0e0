package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sijill.calendar.Deadlines;
import org.sijill.common.BusinessException;
import org.sijill.common.MovableClock;
import org.sijill.office.Parameters;

/** Which days can be told to a family, and what hours a part of one has. */
@ApplicationScoped
class Slots {

    private static final LocalTime REMINDER = LocalTime.of(9, 0);

    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Clock clock;

    @Inject
    Slots(Deadlines deadlines, Parameters parameters, Clock clock) {
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** For the container. */
    protected Slots() {
        this(null, null, null);
    }

    /**
     * @throws BusinessException {@code assessment.error.slotPast}, {@code .slotHoliday} for any day on which nobody works, {@code
     *     .slotFar}
     */
    Slot offer(LocalDate day, DayPart part) {
        var today = today();
        if (!clock.instant().isBefore(at(day, to(day, part)))) {
            throw new BusinessException("assessment.error.slotPast");
        }
        if (!isOpen(day)) {
            throw new BusinessException("assessment.error.slotHoliday");
        }
        var farthest = parameters.number("assessment.slot.farthest", today);
        if (day.isAfter(today.plusDays(farthest))) {
            throw new BusinessException("assessment.error.slotFar", farthest);
        }
        return Slot.offered(day, part, clock.instant());
    }

    boolean isOpen(LocalDate day) {
        return deadlines.calendar().isWorkingDay(day);
    }

    LocalTime from(LocalDate day, DayPart part) {
        return part.begins(deadlines.calendar().hoursOn(day));
    }

    LocalTime to(LocalDate day, DayPart part) {
        return part.ends(deadlines.calendar().hoursOn(day));
    }

    /** @return 09:00 of the last working day before */
    Instant reminder(LocalDate day) {
        var before = day.minusDays(1);
        while (!isOpen(before)) {
            before = before.minusDays(1);
        }
        return at(before, REMINDER);
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, MovableClock.ZONE);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(MovableClock.ZONE).toInstant();
    }
}
