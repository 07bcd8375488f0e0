package org.sijill.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.audit.AuditLog;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.common.NotAvailableException;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CaseMoved;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.HumanTaskCreated;
import org.sijill.workflow.HumanTaskEnded;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * Keeps one row a human step in line with the engine, in the same transaction, and completes steps for the features whose
 * boundaries did the work. The limit of a step {@code X} is the deadline named {@code XDue}.
 */
@ApplicationScoped
public class Worklist {

    private static final String LIMIT = "Due";

    private final WorkItemRepository items;
    private final ProcessEngineGateway processes;
    private final Deadlines deadlines;
    private final CurrentActor current;
    private final Event<WorkItemOpened> waiting;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Worklist(
            WorkItemRepository items,
            ProcessEngineGateway processes,
            Deadlines deadlines,
            CurrentActor current,
            Event<WorkItemOpened> waiting,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.processes = processes;
        this.deadlines = deadlines;
        this.current = current;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected Worklist() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Checks, before a feature changes its record, that the actor may do the step the case waits at.
     *
     * @throws NotAvailableException if the case does not wait at this step, or the step is not the actor's to do
     * @throws org.sijill.common.BusinessException {@code worklist.error.claimed} if somebody else has taken it
     */
    public void require(UUID caseId, String step) {
        find(current.get(), caseId, step).requireMine(current.get());
    }

    /**
     * The same of a step that several do together: whoever has taken it keeps nobody out.
     *
     * @throws NotAvailableException if the case does not wait at this step, or the step is not the actor's to do
     */
    public void requireAmongOthers(UUID caseId, String step) {
        find(current.get(), caseId, step);
    }

    /**
     * Completes the step a case waits at, after the feature changed its record, and runs the process on.
     *
     * @param outcome name for the gateway that follows
     */
    public void complete(UUID caseId, String step, String outcome) {
        require(caseId, step);
        completeAmongOthers(caseId, step, outcome);
    }

    /** The same of a step that several do together. */
    public void completeAmongOthers(UUID caseId, String step, String outcome) {
        var actor = current.get();
        var item = find(actor, caseId, step);
        item.standsInFor(actor)
                .ifPresent(lent -> audit.wrote(
                        "worklist.standIn", "delegation", lent.delegation().toString(), item.version(), "onBehalfOf"));
        processes.complete(item.taskId(), outcome);
    }

    /**
     * Completes a step that waits for the citizen, who did what it waits for: himself, or with an officer at the counter. That the
     * actor has the case in hand, the feature has made sure.
     *
     * @param outcome name for the gateway that follows
     * @throws NotAvailableException if the case does not wait for him at this step
     */
    public void completeInHand(UUID caseId, String step, String outcome) {
        var item = items.findOpen(current.get(), caseId)
                .filter(open -> open.step().equals(step))
                .filter(WorkItem::isPaused)
                .orElseThrow(NotAvailableException::new);
        processes.complete(item.taskId(), outcome);
    }

    /**
     * Takes the step the case waits at on oneself.
     *
     * @throws NotAvailableException if it waits at none, or it is not the actor's to do
     * @throws org.sijill.common.BusinessException {@code worklist.error.claimed} if somebody else has taken it
     */
    public void claim(UUID caseId) {
        todo(caseId).claim(current.get());
    }

    /**
     * Puts the step the case waits at back.
     *
     * @throws NotAvailableException if it waits at none, or it is not the actor's to do
     * @throws org.sijill.common.BusinessException {@code worklist.error.claimed} if somebody else has taken it
     */
    public void release(UUID caseId) {
        todo(caseId).release(current.get());
    }

    /** Gives the step the case waits at to somebody who had the case in hand before. */
    public void handBack(UUID caseId, ActorId to) {
        items.findOpen(current.get(), caseId).ifPresent(item -> item.handBackTo(to));
    }

    /** @return the cases of the steps that this account has taken */
    public Set<UUID> takenBy(ActorId account) {
        return Set.copyOf(items.takenBy(current.get(), account.value()));
    }

    /** @return the steps these cases wait at, as far as the actor reaches them; one statement */
    public List<WorkItemSummary> openOf(Collection<UUID> cases) {
        return items.openOf(current.get(), cases);
    }

    private WorkItem todo(UUID caseId) {
        var actor = current.get();
        return items.findOpen(actor, caseId).filter(open -> open.isFor(actor)).orElseThrow(NotAvailableException::new);
    }

    /** Marks the step the case waits at as past its limit. Marking it twice is one mark. */
    public void escalate(UUID caseId) {
        items.findOpen(current.get(), caseId).ifPresent(WorkItem::escalate);
    }

    /**
     * @return the step the case waits at
     * @throws NotAvailableException if it waits at none, or the actor may not reach it
     */
    public String openStep(UUID caseId) {
        return items.findOpen(current.get(), caseId).map(WorkItem::step).orElseThrow(NotAvailableException::new);
    }

    /** @return the steps of a case as they went, oldest first */
    public List<StepRecord> steps(UUID caseId) {
        return items.steps(current.get(), caseId);
    }

    /** @return cases that wait at this step for the actor or for whoever comes first, the most urgent first */
    public List<UUID> waiting(String step, int most) {
        return items.waiting(current.get(), InboxFilter.ALL.at(Optional.of(step)), most);
    }

    /** @return where these cases wait, as far as the actor reaches them; one statement */
    public List<WaitingStep> waitingAt(Collection<UUID> cases) {
        var actor = current.get();
        return cases.isEmpty()
                ? List.of()
                : items.findOpen(actor, cases).stream()
                        .map(item -> item.waiting(actor))
                        .toList();
    }

    private WorkItem find(Actor actor, UUID caseId, String step) {
        return items.findOpen(actor, caseId)
                .filter(open -> open.step().equals(step))
                .filter(open -> open.isFor(actor))
                .orElseThrow(NotAvailableException::new);
    }

    void opened(@Observes HumanTaskCreated task) {
        var item = WorkItem.open(task, clock.instant());
        deadlines.find(task.forCase().id()).stream()
                .filter(deadline -> deadline.name().equals(task.step() + LIMIT))
                .findFirst()
                .ifPresent(deadline -> item.dueAt(deadline.dueAt()));
        items.add(item);
        waiting.fire(new WorkItemOpened(item));
    }

    void ended(@Observes HumanTaskEnded task) {
        items.findByTask(reader(), task.taskId())
                .ifPresent(item -> item.close(task.outcome(), current.get(), clock.instant()));
    }

    void moved(@Observes CaseMoved moved) {
        items.findOpen(reader(), moved.to().id()).ifPresent(item -> item.move(moved.to()));
    }

    void moved(@Observes DeadlinesMoved moved) {
        var moves = moved.byCase();
        items.findOpen(reader(), moves.keySet()).forEach(item -> moves.get(item.caseId()).stream()
                .filter(move -> move.name().equals(item.step() + LIMIT))
                .forEach(move -> item.dueAt(move.to())));
    }

    /** Whoever ended the step need not be allowed to see its row: the process follows the engine. */
    private static Actor reader() {
        return Actor.system("worklist", Set.of());
    }
}
