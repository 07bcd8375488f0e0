package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.calendar.DeadlineSummary;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.Limit;
import org.sijill.calendar.Party;
import org.sijill.calendar.StartDeadline;
import org.sijill.common.MovableClock;
import org.sijill.office.Parameters;
import org.sijill.security.CaseReference;

/**
 * Which limit stands behind each timer of the two processes, and the date promised to the citizen. The numbers are
 * dated parameters; the arithmetic is the calendar's.
 *
 * @see "contract.md, Rules of time"
 */
@ApplicationScoped
class RegistrationDeadlines {

    /** The date told to the citizen: the sum of the office's step limits. Not a timer. */
    static final String PROMISE = "Promise";

    static final String COMPLETION = "AwaitCompletionDue";

    static final String CEILING = "LegalCeilingDue";

    private static final String DRAFT = "AwaitSubmissionDue";

    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Clock clock;

    @Inject
    RegistrationDeadlines(Deadlines deadlines, Parameters parameters, Clock clock) {
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** For the container. */
    protected RegistrationDeadlines() {
        this(null, null, null);
    }

    /** A case that begins in this transaction. */
    void newCase(CaseReference begun) {
        deadlines.newCase(begun.id());
    }

    /**
     * @param days working days of the office from now
     * @return the last day by which the office answers, that day included; a promise that runs already is made anew
     */
    LocalDate promise(CaseReference forCase, int days) {
        return day(deadlines.start(StartDeadline.due(forCase, PROMISE, Limit.workingDays(days, Party.OFFICE))
                .promised()));
    }

    /**
     * @param filed from when on the law counts, whatever came between
     * @return when the law's last day is over
     */
    Instant startCeiling(CaseReference forCase, Instant filed) {
        var months = Limit.calendarMonths(number("registration.legalCeiling"), Party.OFFICE);
        return once(StartDeadline.due(forCase, CEILING, months).from(filed));
    }

    /** @return when the timer is to fire; a timer that runs already keeps its moment */
    Instant start(CaseReference forCase, String timer) {
        return once(timer(forCase, timer));
    }

    private Instant once(StartDeadline asked) {
        return running(asked.of().id(), asked.name()).orElseGet(() -> deadlines.start(asked));
    }

    /** @return the last day on which its applicant can hand it in, that day included; empty if it is not in his hand */
    Optional<LocalDate> inHandUntil(UUID caseId) {
        var running = days(caseId);
        return Optional.ofNullable(running.get(DRAFT)).or(() -> Optional.ofNullable(running.get(COMPLETION)));
    }

    /** @return the last day on which a returned application can be completed, that day included */
    LocalDate completeBy(CaseReference returned) {
        return day(start(returned, COMPLETION));
    }

    /** @return the last day on which what lapsed then can be opened again, that day included */
    LocalDate reopenUntil(Instant lapsed) {
        return day(lapsed).plusDays(number("registration.reopen"));
    }

    /** @return the deadlines of a case that run now; a paused one does not */
    List<DeadlineSummary> running(UUID caseId) {
        return deadlines.find(caseId).stream()
                .filter(DeadlineSummary::isRunning)
                .toList();
    }

    /** @return the days on which the deadlines of a case that run now fall due, by their names */
    Map<String, LocalDate> days(UUID caseId) {
        return running(caseId).stream()
                .collect(Collectors.toMap(DeadlineSummary::name, deadline -> day(deadline.dueAt())));
    }

    /** @return the day told to the citizen; empty while he has the file, and once it has ended */
    Optional<LocalDate> promisedBy(UUID caseId) {
        return running(caseId, PROMISE).map(RegistrationDeadlines::day);
    }

    private Optional<Instant> running(UUID caseId, String name) {
        return running(caseId).stream()
                .filter(deadline -> deadline.name().equals(name))
                .map(DeadlineSummary::dueAt)
                .findFirst();
    }

    private StartDeadline timer(CaseReference forCase, String timer) {
        return switch (timer) {
            case "CheckApplicationDue" ->
                StartDeadline.due(forCase, timer, Limit.workingDays(number("registration.verify.limit"), Party.OFFICE));
            case "DecideApplicationDue", "VoteOnApplicationDue" ->
                StartDeadline.due(forCase, timer, Limit.workingDays(number("registration.decide.limit"), Party.OFFICE));
            case COMPLETION ->
                StartDeadline.due(
                        forCase, timer, Limit.workingDays(number("registration.complete.limit"), Party.CITIZEN));
            case "FirstReminderDue" -> reminder(forCase, timer, 0);
            case "SecondReminderDue" -> reminder(forCase, timer, 1);
            case DRAFT ->
                StartDeadline.due(
                        forCase, timer, Limit.calendarDays(number("registration.draft.limit"), Party.CITIZEN));
            default -> throw new IllegalArgumentException("no limit for the timer " + timer);
        };
    }

    /** The citizen has the file: the office's clock stands. */
    void standStill(UUID caseId) {
        deadlines.pause(caseId, PROMISE);
    }

    /** The citizen handed it back: the office's clock goes on. */
    void goOn(UUID caseId) {
        deadlines.resume(caseId, PROMISE);
        end(caseId, COMPLETION, "FirstReminderDue", "SecondReminderDue");
    }

    void end(UUID caseId, String... names) {
        deadlines.end(caseId, names);
    }

    void endAll(UUID caseId) {
        deadlines.endAll(caseId);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, MovableClock.ZONE);
    }

    private int number(String parameter) {
        return parameters.number(parameter, day(clock.instant()));
    }

    private StartDeadline reminder(CaseReference forCase, String name, int which) {
        var days = parameters.numbers("registration.complete.reminders", day(clock.instant()));
        return StartDeadline.reminder(forCase, name, days.get(which));
    }
}
