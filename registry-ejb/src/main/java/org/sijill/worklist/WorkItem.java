package org.sijill.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.Ids;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
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

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private UUID closedBy;

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
        return item;
    }

    /** @throws BusinessException {@code worklist.error.claimed} if somebody else has it */
    void claim(Actor actor) {
        requireMine(actor);
        claimedBy = actor.id().value();
    }

    /** @throws BusinessException {@code worklist.error.claimed} if somebody else has it */
    void release(Actor actor) {
        requireMine(actor);
        claimedBy = null;
    }

    /** It goes back to somebody who had the case in hand before. */
    void handBackTo(ActorId to) {
        claimedBy = to.value();
    }

    /** @throws BusinessException {@code worklist.error.claimed} if somebody else has it */
    void requireMine(Actor actor) {
        if (claimedBy != null && !claimedBy.equals(actor.id().value())) {
            throw new BusinessException("worklist.error.claimed");
        }
    }

    void dueAt(Instant due) {
        dueAt = due;
    }

    void move(OfficeCode to) {
        officeCode = to.value();
    }

    void escalate() {
        escalated = true;
    }

    void close(String withOutcome, ActorId by, Instant now) {
        outcome = withOutcome;
        closedBy = by.value();
        closedAt = now;
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
