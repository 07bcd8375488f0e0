package org.sijill.calendar;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.security.CaseReference;

/**
 * A limit that runs for one case, kept with the rule its date comes from. RUNNING ↔ PAUSED while the citizen has the file,
 * then DONE. The due time is what the rule gave under the calendar of the last start, resumption or change of a holiday.
 *
 * @see "ADR 0013"
 */
@Entity
@Table(name = "deadline")
class Deadline {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    private String name;

    @Enumerated(EnumType.STRING)
    private DeadlineRule rule;

    /** Of the limit, for a share. */
    private Integer percent;

    @Enumerated(EnumType.STRING)
    @Column(name = "limit_kind")
    private LimitKind limitKind;

    @Column(name = "limit_amount")
    private int limitAmount;

    @Enumerated(EnumType.STRING)
    @Column(name = "limit_party")
    private Party limitParty;

    private boolean promise;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @OneToMany(mappedBy = "deadline", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<DeadlineStanding> standings = new ArrayList<>();

    @Version
    private long version;

    /** for JPA */
    protected Deadline() {}

    static Deadline started(StartDeadline start, Instant now, WorkingCalendar calendar) {
        var deadline = new Deadline();
        deadline.id = Ids.next();
        deadline.start(start, now, calendar);
        return deadline;
    }

    /** Begins anew, as if it had never run. */
    void start(StartDeadline start, Instant now, WorkingCalendar calendar) {
        caseId = start.of().id();
        caseNumber = start.of().number();
        officeCode = start.of().office().value();
        level = start.of().level();
        name = start.name();
        rule = start.rule();
        percent = rule == DeadlineRule.SHARE ? start.percent() : null;
        limitKind = start.limit().kind();
        limitAmount = start.limit().amount();
        limitParty = start.limit().party();
        promise = start.promise();
        startedAt = start.start().orElse(now).truncatedTo(ChronoUnit.MICROS);
        standings.clear();
        state = DeadlineState.RUNNING;
        dueAt = dueUnder(calendar);
    }

    /**
     * Stops the clock; a second time changes nothing.
     *
     * @throws IllegalStateException if the limit never stands still, or is over
     */
    void pause(Instant now) {
        if (!limit().countsWorkingDays() || state == DeadlineState.DONE) {
            throw new IllegalStateException("deadline " + id + " cannot be paused");
        }
        if (state == DeadlineState.RUNNING) {
            standings.add(DeadlineStanding.begun(this, WorkingCalendar.dayOf(now)));
            state = DeadlineState.PAUSED;
            dueAt = null;
        }
    }

    /** Lets the clock run on, under today's calendar; if it runs already, nothing changes. */
    void resume(Instant now, WorkingCalendar calendar) {
        if (state == DeadlineState.PAUSED) {
            standings.stream()
                    .filter(DeadlineStanding::isOpen)
                    .forEach(standing -> standing.end(WorkingCalendar.dayOf(now)));
            state = DeadlineState.RUNNING;
            dueAt = dueUnder(calendar);
        }
    }

    void end(Instant now) {
        state = DeadlineState.DONE;
        endedAt = now;
    }

    /**
     * Takes the date that the rule gives under another calendar.
     *
     * @return empty if it is the same
     */
    Optional<DeadlineMoved> move(WorkingCalendar calendar) {
        var moved = moveUnder(calendar);
        moved.ifPresent(move -> dueAt = move.to());
        return moved;
    }

    /** What {@link #move} would do. */
    Optional<DeadlineMoved> moveUnder(WorkingCalendar calendar) {
        var due = dueUnder(calendar);
        return state != DeadlineState.RUNNING || due.equals(dueAt)
                ? Optional.empty()
                : Optional.of(new DeadlineMoved(caseId, caseNumber, name, dueAt, due, isToldToCitizen()));
    }

    private Instant dueUnder(WorkingCalendar calendar) {
        return switch (rule) {
            case DUE -> calendar.due(startedAt, limit(), stood());
            case REMINDER ->
                limit().countsWorkingDays()
                        ? calendar.reminder(startedAt, limitAmount, stood())
                        : calendar.reminderAfter(startedAt, limitAmount);
            case SHARE -> calendar.share(startedAt, limit(), percent, stood());
        };
    }

    private List<Standing> stood() {
        return standings.stream().flatMap(standing -> standing.days().stream()).toList();
    }

    /** A citizen's own limit is always told to him. */
    private boolean isToldToCitizen() {
        return promise || (rule == DeadlineRule.DUE && limitParty == Party.CITIZEN);
    }

    boolean isOpen() {
        return state != DeadlineState.DONE;
    }

    /** @return whether it ends on its day whatever the holiday table says */
    boolean isFixed() {
        return rule == DeadlineRule.DUE && !limit().countsWorkingDays();
    }

    Limit limit() {
        return new Limit(limitKind, limitAmount, limitParty);
    }

    UUID caseId() {
        return caseId;
    }

    char caseKind() {
        return caseNumber.charAt(0);
    }

    String name() {
        return name;
    }

    void move(CaseReference to) {
        officeCode = to.office().value();
        level = to.level();
    }

    String officeCode() {
        return officeCode;
    }

    int level() {
        return level;
    }

    Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }

    DeadlineSummary summary() {
        return new DeadlineSummary(
                caseId,
                caseNumber,
                name,
                rule,
                limit(),
                percent == null ? 0 : percent,
                state,
                startedAt,
                dueAt,
                promise);
    }
}
