package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.Limit;
import org.sijill.calendar.Party;
import org.sijill.calendar.StartDeadline;
import org.sijill.common.MovableClock;
import org.sijill.office.Parameters;
import org.sijill.security.CaseReference;

/**
 * Which limit stands behind each timer of the process, counted from the last day of a certification. The numbers are dated
 * parameters; the arithmetic is the calendar's.
 *
 * @see "contract.md, Rules of time"
 */
@ApplicationScoped
class RecertificationDeadlines {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String CHECK = "CheckChangesDue";

    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Clock clock;

    @Inject
    RecertificationDeadlines(Deadlines deadlines, Parameters parameters, Clock clock) {
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** For the container. */
    protected RecertificationDeadlines() {
        this(null, null, null);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.ZONE);
    }

    /** @return whether families are written to now: from 09:00 of a working day until its end */
    boolean isTimeToWrite() {
        var hour = clock.instant().atZone(MovableClock.ZONE).toLocalTime();
        return !hour.isBefore(MORNING)
                && hour.isBefore(Party.OFFICE.dayEnds())
                && deadlines.calendar().isWorkingDay(today());
    }

    /** @return now, if families are written to now; else 09:00 of the working day that comes next */
    Instant timeToWrite() {
        return isTimeToWrite() ? clock.instant() : deadlines.calendar().reminderAfter(sinceTheMorning(), 1);
    }

    /** Before 09:00 the day is still to come that another one takes for today. */
    private Instant sinceTheMorning() {
        return clock.instant().minus(Duration.between(LocalTime.MIDNIGHT, MORNING));
    }

    /** @return the last day on which data hold that are confirmed on this day; of a 29 February, the last of February */
    LocalDate validUntil(LocalDate certifiedOn) {
        return certifiedOn.plusMonths(number("recertification.period"));
    }

    /** @return the last day of whoever is asked in time today */
    LocalDate noticeUntil() {
        return today().plusDays(number("recertification.notice"));
    }

    /** @return over how many days those are spread who are to be asked within the coming year */
    int spread() {
        return (int) (validUntil(today()).toEpochDay() - noticeUntil().toEpochDay());
    }

    /** @return the last day on which a file closed on this day is opened again without a new form */
    LocalDate reopenUntil(LocalDate closedOn) {
        return closedOn.plusMonths(number("recertification.reopen"));
    }

    /** A family that is asked: no deadline of it runs. */
    void newRound(UUID family) {
        deadlines.newCase(family);
    }

    /** @return when the timer is to fire; a timer that runs already keeps its moment */
    Instant start(CaseReference family, LocalDate lastDay, String timer) {
        return running(family.id(), timer).orElseGet(() -> deadlines.start(timer(family, lastDay, timer)));
    }

    private Optional<Instant> running(UUID family, String timer) {
        return deadlines.find(family).stream()
                .filter(deadline -> deadline.name().equals(timer) && deadline.isRunning())
                .map(deadline -> deadline.dueAt())
                .findFirst();
    }

    private StartDeadline timer(CaseReference family, LocalDate lastDay, String timer) {
        return switch (timer) {
            case "ReminderDue" ->
                StartDeadline.reminderAfter(family, timer, 1)
                        .from(beginOf(lastDay.minusDays(number("recertification.reminder") + 1L)));
            case "StaleDue" -> after(family, timer, lastDay.minusDays(1), 1);
            case "SuspensionDue" -> after(family, timer, lastDay, number("recertification.suspension"));
            case "ClosureDue" -> after(family, timer, lastDay, number("recertification.closure"));
            case CHECK ->
                StartDeadline.due(
                        family, timer, Limit.workingDays(number("recertification.check.limit"), Party.OFFICE));
            default -> throw new IllegalArgumentException("no limit for the timer " + timer);
        };
    }

    private static StartDeadline after(CaseReference family, String timer, LocalDate day, int days) {
        return StartDeadline.due(family, timer, Limit.calendarDays(days, Party.CITIZEN))
                .from(beginOf(day));
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(MovableClock.ZONE).toInstant();
    }

    void end(UUID family, String timer) {
        deadlines.end(family, timer);
    }

    void endAll(UUID family) {
        deadlines.endAll(family);
    }

    private int number(String parameter) {
        return parameters.number(parameter, today());
    }
}
