package org.sijill.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/**
 * What a change of the holiday table does to the running deadlines of the whole country: all are read once, computed in
 * memory, and those that moved are written in batches. Paused ones get their date on return.
 */
@ApplicationScoped
class HolidayMove {

    /** A holiday holds for everybody, whatever the administrator himself may see. */
    private static final Actor CALENDAR = Actor.system("calendar", Set.of());

    /** What is read and changed for one portion is written and forgotten before the next. */
    private static final int TOLD_AT_ONCE = 500;

    private final DeadlineRepository deadlines;
    private final CurrentActor current;
    private final Event<DeadlinesMoved> moved;

    /** for the container */
    protected HolidayMove() {
        this(null, null, null);
    }

    @Inject
    HolidayMove(DeadlineRepository deadlines, CurrentActor current, Event<DeadlinesMoved> moved) {
        this.deadlines = deadlines;
        this.current = current;
        this.moved = moved;
    }

    /** A deadline and where it would go. */
    private record Move(Deadline deadline, DeadlineMoved to) {}

    /**
     * @param rows how many rows at the most
     * @param days that become or cease to be holidays
     */
    HolidayPreview preview(WorkingCalendar before, WorkingCalendar after, Set<LocalDate> days, int rows, Instant now) {
        var running = deadlines.running(CALENDAR);
        var moves = running.stream()
                .flatMap(deadline -> move(deadline, after).stream())
                .toList();
        var byKind = moves.stream()
                .collect(Collectors.groupingBy(move -> move.deadline().caseKind(), Collectors.counting()));
        var messages = moves.stream().filter(move -> move.to().promise()).count();
        var unmoved = running.stream()
                .filter(Deadline::isFixed)
                .filter(deadline -> deadline.due()
                        .filter(due -> days.contains(WorkingCalendar.dayOf(due)))
                        .isPresent())
                .count();
        return new HolidayPreview(now, moves.size(), byKind, rows(moves, before, rows), (int) unmoved, (int) messages);
    }

    private static Optional<Move> move(Deadline deadline, WorkingCalendar after) {
        return deadline.moveUnder(after).map(to -> new Move(deadline, to));
    }

    private List<HolidayPreview.Row> rows(List<Move> moves, WorkingCalendar before, int rows) {
        var scope = AccessScope.of(current.get());
        return moves.stream()
                .filter(move -> scope.covers(
                        new OfficeCode(move.deadline().officeCode()),
                        move.deadline().level()))
                .limit(rows)
                .map(move -> row(move, before))
                .toList();
    }

    private static HolidayPreview.Row row(Move move, WorkingCalendar before) {
        var to = move.to();
        var from = WorkingCalendar.dayOf(to.from());
        var until = WorkingCalendar.dayOf(to.to());
        return new HolidayPreview.Row(
                to.caseNumber(),
                to.name(),
                move.deadline().officeCode(),
                to.from(),
                to.to(),
                before.workingDaysIn(from, until) - before.workingDaysIn(until, from),
                to.promise());
    }

    /**
     * Moves them, and tells it as the calendar's own process, so that whoever follows reaches every case.
     *
     * @return how many moved
     */
    int move(WorkingCalendar calendar) {
        return current.as(CALENDAR, () -> {
            var moves = deadlines.running(CALENDAR).stream()
                    .flatMap(deadline -> deadline.move(calendar).stream())
                    .toList();
            deadlines.writeAndForget();
            for (var from = 0; from < moves.size(); from += TOLD_AT_ONCE) {
                moved.fire(new DeadlinesMoved(moves.subList(from, Math.min(from + TOLD_AT_ONCE, moves.size()))));
                deadlines.writeAndForget();
            }
            return moves.size();
        });
    }
}
