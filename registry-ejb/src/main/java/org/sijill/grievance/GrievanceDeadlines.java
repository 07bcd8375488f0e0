package org.sijill.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.calendar.DeadlineSummary;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.Limit;
import org.sijill.calendar.Party;
import org.sijill.calendar.StartDeadline;
import org.sijill.common.MovableClock;
import org.sijill.office.Parameters;
import org.sijill.security.CaseReference;

/**
 * Which limit stands behind each timer of the process, and the date promised to whoever complained. The numbers are dated
 * parameters; the arithmetic is the calendar's.
 *
 * @see "contract.md, Rules of time; reference.md §3.3"
 */
@ApplicationScoped
class GrievanceDeadlines {

    /** The date told to whoever complained: not a timer. */
    static final String PROMISE = "Promise";

    static final String WARNING = "AnswerWarningDue";
    static final String ANSWER = "HandleGrievanceDue";
    static final String OVERDUE = "AnswerOverdueDue";

    private static final String TRIAGE = "TriageGrievanceDue";
    private static final String REVIEW = "ReviewProposalDue";
    private static final String ASKED = "AwaitComplainantDue";
    private static final String FIRST_REMINDER = "FirstReminderDue";
    private static final String SECOND_REMINDER = "SecondReminderDue";
    private static final String SATISFACTION = "AwaitSatisfactionDue";

    /** Of the office, which stand while whoever complained is asked. */
    private static final List<String> RUNNING = List.of(PROMISE, WARNING, ANSWER, OVERDUE);

    /** Of whoever has it. */
    private static final List<String> STEPS = List.of(TRIAGE, WARNING, ANSWER, OVERDUE);

    private static final int WARNED_AT = 80;
    private static final int ESCALATED_AT = 150;

    private final Deadlines deadlines;
    private final Parameters parameters;
    private final GrievanceRules rules;
    private final Clock clock;

    @Inject
    GrievanceDeadlines(Deadlines deadlines, Parameters parameters, GrievanceRules rules, Clock clock) {
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.rules = rules;
        this.clock = clock;
    }

    /** For the container. */
    protected GrievanceDeadlines() {
        this(null, null, null, null);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(now());
    }

    /** A case that begins in this transaction. */
    void newCase(CaseReference begun) {
        deadlines.newCase(begun.id());
    }

    /** @return the last day by which the office answers: triage, answer and review, that day included */
    LocalDate promise(Grievance grievance) {
        var days = number("grievance.triage.limit") + answerDays(grievance) + number("grievance.review.limit");
        var limit = Limit.workingDays(days, Party.OFFICE);
        return day(deadlines.start(
                StartDeadline.due(grievance.reference(), PROMISE, limit).promised()));
    }

    /** The days of the grievance's level begin. */
    void beginLevel(Grievance grievance) {
        var limit = Limit.workingDays(answerDays(grievance), Party.OFFICE);
        var of = grievance.reference();
        deadlines.start(List.of(
                StartDeadline.share(of, WARNING, limit, WARNED_AT),
                StartDeadline.due(of, ANSWER, limit),
                StartDeadline.share(of, OVERDUE, limit, ESCALATED_AT)));
    }

    private int answerDays(Grievance grievance) {
        return number(rules.serviceLevel(grievance.topic(), grievance.severity()));
    }

    /**
     * @return when the timer is to fire: a deadline that runs keeps its moment; now, of a day of this level that is over
     */
    Instant due(Grievance grievance, String timer) {
        var of = grievance.reference();
        return running(of.id(), timer).orElseGet(() -> switch (timer) {
            case WARNING, ANSWER, OVERDUE -> now();
            default -> deadlines.start(start(grievance, timer));
        });
    }

    private StartDeadline start(Grievance grievance, String timer) {
        var of = grievance.reference();
        return switch (timer) {
            case TRIAGE -> StartDeadline.due(of, timer, triage(grievance.room()));
            case REVIEW ->
                StartDeadline.due(of, timer, Limit.workingDays(number("grievance.review.limit"), Party.OFFICE));
            case ASKED -> StartDeadline.due(of, timer, Limit.workingDays(number("grievance.ask.limit"), Party.CITIZEN));
            case FIRST_REMINDER -> StartDeadline.reminder(of, timer, reminders().get(0));
            case SECOND_REMINDER ->
                StartDeadline.reminder(of, timer, reminders().get(1));
            case SATISFACTION ->
                StartDeadline.due(of, timer, Limit.workingDays(number("grievance.satisfaction.limit"), Party.CITIZEN));
            default -> throw new IllegalArgumentException("no limit for the timer " + timer);
        };
    }

    private Limit triage(Room room) {
        return switch (room) {
            case PROTECTION -> Limit.hours(number("grievance.triage.limit.protection"), Party.OFFICE);
            case AUDIT -> Limit.workingDays(number("grievance.triage.limit.misconduct"), Party.OFFICE);
            default -> Limit.workingDays(number("grievance.triage.limit"), Party.OFFICE);
        };
    }

    private List<Integer> reminders() {
        return parameters.numbers("grievance.ask.reminders", today());
    }

    /** Whoever complained was asked: the office's clock stands. */
    void standStill(UUID grievance) {
        open(grievance).forEach(name -> deadlines.pause(grievance, name));
    }

    /** He answered, or said nothing in time: the office's clock goes on. */
    void goOn(UUID grievance) {
        open(grievance).forEach(name -> deadlines.resume(grievance, name));
        end(grievance, ASKED, FIRST_REMINDER, SECOND_REMINDER);
    }

    /** @return whether the days of somebody's run already: then it was not filed just now */
    boolean isWithSomebody(UUID grievance) {
        return deadlines.find(grievance).stream().map(DeadlineSummary::name).anyMatch(STEPS::contains);
    }

    /** Whoever had it has it no longer. */
    void endSteps(UUID grievance) {
        end(grievance, STEPS.toArray(String[]::new));
    }

    /** Another proposal is looked at anew. */
    void endReview(UUID grievance) {
        deadlines.end(grievance, REVIEW);
    }

    private List<String> open(UUID grievance) {
        return deadlines.find(grievance).stream()
                .map(DeadlineSummary::name)
                .filter(RUNNING::contains)
                .toList();
    }

    void end(UUID grievance, String... names) {
        deadlines.end(grievance, names);
    }

    void endAll(UUID grievance) {
        deadlines.endAll(grievance);
    }

    /** @return the last day by which whoever complained answers what he was asked, that day included */
    LocalDate answerBy(Grievance grievance) {
        return day(due(grievance, ASKED));
    }

    /** @return the day told to whoever complained; empty while he was asked something, and once it has ended */
    Optional<LocalDate> promisedBy(UUID grievance) {
        return running(grievance, PROMISE).map(GrievanceDeadlines::day);
    }

    /** @return whether what was closed then can still be opened again */
    boolean isReopenable(Instant closed) {
        return !today().isAfter(day(closed).plusDays(number("grievance.reopen")));
    }

    private Optional<Instant> running(UUID grievance, String name) {
        return deadlines.find(grievance).stream()
                .filter(DeadlineSummary::isRunning)
                .filter(deadline -> deadline.name().equals(name))
                .map(DeadlineSummary::dueAt)
                .findFirst();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, MovableClock.ZONE);
    }

    private int number(String parameter) {
        return parameters.number(parameter, today());
    }
}
