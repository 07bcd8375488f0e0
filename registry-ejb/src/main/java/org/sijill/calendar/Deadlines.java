package org.sijill.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CaseMoved;
import org.sijill.security.CurrentActor;

/**
 * The one place that hands out dates. Works in the caller's transaction and as the current actor, within what he may reach.
 *
 * @see "contract.md, promise 6"
 */
@ApplicationScoped
public class Deadlines {

    private final DeadlineRepository deadlines;
    private final WorkingCalendars calendars;
    private final CurrentActor current;
    private final Clock clock;

    /** for the container */
    protected Deadlines() {
        this(null, null, null, null);
    }

    @Inject
    Deadlines(DeadlineRepository deadlines, WorkingCalendars calendars, CurrentActor current, Clock clock) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.current = current;
        this.clock = clock;
    }

    /** A case that begins in this transaction has no deadlines yet: they need not be asked for. */
    public void newCase(UUID caseId) {
        deadlines.noneOf(caseId);
    }

    /**
     * Lets a deadline run. If the case has an open one of that name, it begins anew: there is never a second.
     *
     * @return when it is due
     */
    public Instant start(StartDeadline start) {
        return start(List.of(start)).get(0);
    }

    /** @return due times in the order of {@code starts}; all are computed under one calendar */
    public List<Instant> start(List<StartDeadline> starts) {
        var calendar = calendars.hold();
        var cases = starts.stream().map(start -> start.of().id()).collect(Collectors.toSet());
        var open = deadlines.open(current.get(), cases);
        return starts.stream().map(start -> start(start, open, calendar)).toList();
    }

    private Instant start(StartDeadline start, List<Deadline> open, WorkingCalendar calendar) {
        var running = open.stream()
                .filter(deadline -> deadline.caseId().equals(start.of().id()))
                .filter(deadline -> deadline.name().equals(start.name()))
                .findFirst();
        if (running.isPresent()) {
            running.get().start(start, clock.instant(), calendar);
            return running.get().due().orElseThrow();
        }
        var begun = Deadline.started(start, clock.instant(), calendar);
        deadlines.add(begun);
        return begun.due().orElseThrow();
    }

    /**
     * Stops the clock: the citizen has the file. A second time changes nothing.
     *
     * @throws NotAvailableException if the case has no such open deadline
     * @throws IllegalStateException if the limit is not of working days and never stands still
     */
    public void pause(UUID caseId, String name) {
        calendars.hold();
        get(caseId, name).pause(clock.instant());
    }

    /**
     * Lets the clock run on, under the calendar of today. A second time changes nothing.
     *
     * @return the new due time, to be told to the citizen if it is a promise
     * @throws NotAvailableException if the case has no such open deadline
     */
    public Instant resume(UUID caseId, String name) {
        var calendar = calendars.hold();
        var deadline = get(caseId, name);
        deadline.resume(clock.instant(), calendar);
        return deadline.due().orElseThrow();
    }

    /** Done, in time or not. Of which there is no open deadline, nothing changes. */
    public void end(UUID caseId, String... names) {
        calendars.hold();
        var done = List.of(names);
        open(caseId).stream()
                .filter(deadline -> done.contains(deadline.name()))
                .forEach(deadline -> deadline.end(clock.instant()));
    }

    /** The case is over: nothing of it is due any more. */
    public void endAll(UUID caseId) {
        calendars.hold();
        open(caseId).forEach(deadline -> deadline.end(clock.instant()));
    }

    /** @return the open deadlines of a case, by name; none if the actor may not reach it */
    public List<DeadlineSummary> find(UUID caseId) {
        return summariesOf(Set.of(caseId));
    }

    /** The same for the cases of a list, in one statement. */
    public List<DeadlineSummary> summariesOf(Collection<UUID> cases) {
        return deadlines.open(current.get(), cases).stream()
                .map(Deadline::summary)
                .toList();
    }

    /** @return the calendar in force, for saying how late something is */
    public WorkingCalendar calendar() {
        return calendars.current();
    }

    void moved(@Observes CaseMoved moved) {
        open(moved.to().id()).forEach(deadline -> deadline.move(moved.to()));
    }

    private List<Deadline> open(UUID caseId) {
        return deadlines.open(current.get(), Set.of(caseId));
    }

    private Deadline get(UUID caseId, String name) {
        return find(open(caseId), name).orElseThrow(NotAvailableException::new);
    }

    private static Optional<Deadline> find(List<Deadline> open, String name) {
        return open.stream().filter(deadline -> deadline.name().equals(name)).findFirst();
    }
}
