package org.sijill.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.BusinessException;
import org.sijill.common.Ids;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;
import org.sijill.security.Delegated;
import org.sijill.security.OfficeCode;
import org.sijill.workflow.HumanTaskCreated;

/**
 * One human step of one case, from the moment the process waits for somebody to the moment it no longer does. A closed item
 * stays: it is the record of who did which step when.
 */
@Entity
@Table(name = "work_item")
class WorkItem {

    @Id
    private UUID id;

    @Column(name = "task_id")
    private String taskId;

    @Column(name = "process_key")
    private String processKey;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    private String step;

    private String permission;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean paused;

    private boolean escalated;

    @Column(name = "claimed_by")
    private UUID claimedBy;

    @Column(name = "assigned_by")
    private UUID assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    private String topics = "";
    private String place = "";
    private String village = "";
    private Instant since;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "on_behalf_of")
    private UUID onBehalfOf;

    private String outcome;

    @Version
    private long version;

    /** For JPA. */
    protected WorkItem() {}

    static WorkItem open(HumanTaskCreated task, Instant now) {
        var item = new WorkItem();
        item.id = Ids.next();
        item.taskId = task.taskId();
        item.processKey = task.processKey();
        item.caseId = task.forCase().id();
        item.caseNumber = task.forCase().number();
        item.step = task.step();
        item.permission = task.permission();
        item.officeCode = task.forCase().office().value();
        item.level = task.forCase().level();
        item.paused = task.waitsForCitizen();
        item.openedAt = now;
        item.since = now;
        return item;
    }

    /** What its case is about, with a comma on either side of each topic so that one is found by the whole of its name. */
    void isAbout(CaseTopic topic) {
        topics = topic.topics().stream().sorted().collect(Collectors.joining(",", ",", ","));
        place = topic.place();
        village = topic.village();
        since = topic.since() == null ? openedAt : topic.since();
    }

    /** Somebody who distributes work gives it to a colleague, whoever had it. */
    void assign(ActorId to, ActorId by, Instant now) {
        claimedBy = to.value();
        assignedBy = by.value();
        assignedAt = now;
    }

    /** @throws BusinessException {@code worklist.error.claimed} if somebody else has it */
    void claim(Actor actor) {
        requireMine(actor);
        if (!actor.id().value().equals(claimedBy)) {
            isTakenBy(actor.id().value());
        }
    }

    /** @throws BusinessException {@code worklist.error.claimed} if somebody else has it */
    void release(Actor actor) {
        requireMine(actor);
        isTakenBy(null);
    }

    /** It goes back to somebody who had the case in hand before. */
    void handBackTo(ActorId to) {
        isTakenBy(to.value());
    }

    private void isTakenBy(UUID somebody) {
        claimedBy = somebody;
        assignedBy = null;
        assignedAt = null;
    }

    /** @throws BusinessException {@code worklist.error.claimed} if somebody else has it for whom he does not stand in */
    void requireMine(Actor actor) {
        if (!isMine(actor)) {
            throw new BusinessException("worklist.error.claimed");
        }
    }

    private boolean isMine(Actor actor) {
        return claimedBy == null
                || claimedBy.equals(actor.id().value())
                || lenders(actor).anyMatch(lent -> lent.delegator().value().equals(claimedBy));
    }

    WaitingStep waiting(Actor actor) {
        return new WaitingStep(caseId, step, permission, office(), level, !isMine(actor));
    }

    void dueAt(Instant due) {
        dueAt = due;
    }

    void move(CaseReference to) {
        officeCode = to.office().value();
        level = to.level();
    }

    void escalate() {
        escalated = true;
    }

    void close(String withOutcome, Actor by, Instant now) {
        outcome = withOutcome;
        closedBy = by.id().value();
        closedAt = now;
        onBehalfOf = standsInFor(by).map(lent -> lent.delegator().value()).orElse(null);
    }

    /** @return whether its step is his to do, in his own right or for somebody who is away */
    boolean isFor(Actor actor) {
        return actor.may(permission, office(), level);
    }

    /**
     * For whom he does it: for whoever has it, if he stands in for him; else for nobody, if he may do it in his own right.
     *
     * @return what lets him; empty if nobody need
     */
    Optional<Delegated> standsInFor(Actor actor) {
        var holder = lenders(actor)
                .filter(lent -> lent.delegator().value().equals(claimedBy))
                .findFirst();
        if (holder.isPresent() || actor.permissions().contains(permission)) {
            return holder;
        }
        return lenders(actor).findFirst();
    }

    private Stream<Delegated> lenders(Actor actor) {
        return actor.lenders(permission, office(), level);
    }

    WorkItemId id() {
        return new WorkItemId(id);
    }

    UUID caseId() {
        return caseId;
    }

    /** @return whether the citizen has the file */
    boolean isPaused() {
        return paused;
    }

    String step() {
        return step;
    }

    String processKey() {
        return processKey;
    }

    String caseNumber() {
        return caseNumber;
    }

    OfficeCode office() {
        return new OfficeCode(officeCode);
    }

    int level() {
        return level;
    }

    Optional<ActorId> assignedBy() {
        return Optional.ofNullable(assignedBy).map(ActorId::new);
    }

    Optional<ActorId> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf).map(ActorId::new);
    }

    String taskId() {
        return taskId;
    }

    String permission() {
        return permission;
    }

    Optional<ActorId> claimedBy() {
        return Optional.ofNullable(claimedBy).map(ActorId::new);
    }

    long version() {
        return version;
    }
}
