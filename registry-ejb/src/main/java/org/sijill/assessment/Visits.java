package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.CaseNumber;
import org.sijill.common.Turns;
import org.sijill.security.ActorId;
import org.sijill.security.CaseMoved;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * The visits of a case, for the feature whose case it is; in the caller's transaction, as the current actor. A process that needs
 * one plans it, and then calls {@code social-visit} under its own business key; the called process leaves the name of a {@link
 * Finding} in {@code outcome}.
 */
@ApplicationScoped
public class Visits {

    private final VisitRepository visits;
    private final VisitDeadlines deadlines;
    private final VisitReader reader;
    private final VisitMessages messages;
    private final ProcessEngineGateway processes;
    private final Turns turns;
    private final Event<CaseMoved> moves;
    private final CurrentActor current;
    private final VisitAudit audit;
    private final Clock clock;

    @Inject
    Visits(
            VisitRepository visits,
            VisitDeadlines deadlines,
            VisitReader reader,
            VisitMessages messages,
            ProcessEngineGateway processes,
            Turns turns,
            Event<CaseMoved> moves,
            CurrentActor current,
            VisitAudit audit,
            Clock clock) {
        this.visits = visits;
        this.deadlines = deadlines;
        this.reader = reader;
        this.messages = messages;
        this.processes = processes;
        this.turns = turns;
        this.moves = moves;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected Visits() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Plans a visit for a case. As long as one is open for it, that is the one, and nothing is planned.
     *
     * @return its number
     */
    public CaseNumber plan(PlanVisit command) {
        turns.take("visit of " + command.forCase().id());
        var open = visits.takeOpen(current.get(), command.forCase().id());
        var visit = open.orElseGet(() -> planned(command));
        return CaseNumber.parse(visit.reference().number());
    }

    private Visit planned(PlanVisit command) {
        var now = clock.instant();
        var number = visits.nextNumber(Slots.day(now).getYear());
        var visit = Visit.planned(command, number.toString(), now);
        visits.add(visit);
        visits.flush();
        deadlines.planned(visit);
        audit.wrote("assessment.plan", visit, "status");
        return visit;
    }

    /** @return working days that a visit takes at the most, its review included; for whoever promises a day */
    public int limit(boolean urgent) {
        return deadlines.wholeLimit(urgent);
    }

    /** Plans a visit for a case that no process runs for, and lets its own run. */
    public CaseNumber begin(PlanVisit command) {
        var number = plan(command);
        processes.start(SocialVisitProcess.KEY, command.forCase());
        return number;
    }

    /**
     * The case needs no visit any more: it was withdrawn, or ended otherwise. Whoever called the process ends it himself. If none is
     * open, nothing happens.
     *
     * @param tell whether a family that was told a day is told that nobody comes; not if whoever has the phone died
     */
    public void cancel(UUID caseId, boolean tell) {
        visits.takeOpen(current.get(), caseId).ifPresent(visit -> {
            var told = tell && visit.status() == VisitStatus.SCHEDULED;
            visit.cancel();
            visits.flush();
            deadlines.endAll(visit);
            if (told) {
                messages.cancelled(visit);
            }
            audit.wrote("assessment.cancel", visit, "status");
        });
    }

    /** @return the last visit of this case, as far as the actor reaches it; without anything offered */
    public Optional<VisitDetails> of(UUID caseId) {
        return last(caseId).map(reader::details);
    }

    /** @return who had a hand in the last visit of this case, the head's review excepted; nobody if there was none */
    public Set<ActorId> visitorsOf(UUID caseId) {
        return last(caseId).map(Visit::workedBy).orElse(Set.of());
    }

    private Optional<Visit> last(UUID caseId) {
        return visits.ofCase(current.get(), caseId).stream().findFirst();
    }

    void moved(@Observes CaseMoved moved) {
        visits.ofCase(current.get(), moved.to().id()).forEach(visit -> {
            visit.move(moved.to().office());
            moves.fire(new CaseMoved(visit.reference()));
        });
    }
}
