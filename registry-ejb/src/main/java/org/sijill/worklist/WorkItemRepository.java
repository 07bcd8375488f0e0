package org.sijill.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

@ApplicationScoped
class WorkItemRepository {

    private static final String NEW_SUMMARY =
            """
            select new org.sijill.worklist.WorkItemSummary(
                w.id, w.caseId, w.caseNumber, w.step, w.permission, w.officeCode, w.level, w.openedAt, w.dueAt, w.paused,
                w.escalated, w.claimedBy, w.assignedBy, w.version)
            from WorkItem w where w.closedAt is null and\
            """;

    private static final String ORDER = " order by w.paused, w.dueAt asc nulls last, w.openedAt, w.id";

    private final EntityManager entities;

    @Inject
    WorkItemRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected WorkItemRepository() {
        this(null);
    }

    void add(WorkItem item) {
        entities.persist(item);
    }

    Optional<WorkItem> findByTask(Actor actor, String taskId) {
        return one(actor, "w.taskId = :wanted", taskId);
    }

    Optional<WorkItem> findOpen(Actor actor, UUID caseId) {
        return one(actor, "w.caseId = :wanted and w.closedAt is null", caseId);
    }

    /** @return of these cases; one statement */
    List<WorkItem> findOpen(Actor actor, Collection<UUID> cases) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select w from WorkItem w where w.caseId in :cases and w.closedAt is null and"
                                        + scope.restrict("w"),
                                WorkItem.class)
                        .setParameter("cases", cases))
                .getResultList();
    }

    /** @return of these cases, as a list shows them; one statement */
    List<WorkItemSummary> openOf(Actor actor, Collection<UUID> cases) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                NEW_SUMMARY + scope.restrict("w") + "and w.caseId in :cases", WorkItemSummary.class)
                        .setParameter("cases", cases.isEmpty() ? List.of(new UUID(0, 0)) : cases))
                .getResultList();
    }

    /** @return the cases of the open items that this account has taken */
    List<UUID> takenBy(Actor actor, UUID account) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select w.caseId from WorkItem w where w.closedAt is null and w.claimedBy = :account and"
                                        + scope.restrict("w"),
                                UUID.class)
                        .setParameter("account", account))
                .getResultList();
    }

    /** To be changed: whoever wants to change one too waits. Of these, those that are open and within reach. */
    List<WorkItem> take(Actor actor, Collection<UUID> ids) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select w from WorkItem w where w.id in :ids and w.closedAt is null and"
                                        + scope.restrict("w") + " order by w.id",
                                WorkItem.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE))
                .getResultList();
    }

    List<WorkItemSummary> open(Actor actor, Collection<String> caseNumbers) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                NEW_SUMMARY + scope.restrict("w") + " and w.caseNumber in :numbers" + ORDER,
                                WorkItemSummary.class)
                        .setParameter("numbers", caseNumbers))
                .getResultList();
    }

    Optional<WorkItem> find(Actor actor, UUID id) {
        return one(actor, "w.id = :wanted and w.closedAt is null", id);
    }

    private Optional<WorkItem> one(Actor actor, String condition, Object wanted) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select w from WorkItem w where " + condition + " and" + scope.restrict("w"),
                                WorkItem.class)
                        .setParameter("wanted", wanted))
                .getResultStream()
                .findFirst();
    }

    List<WorkItemSummary> page(Actor actor, InboxFilter filter, int page, int size) {
        return listed(actor, filter)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    private TypedQuery<WorkItemSummary> listed(Actor actor, InboxFilter filter) {
        return InboxQuery.bound(
                actor,
                filter,
                entities.createQuery(
                        NEW_SUMMARY + InboxQuery.conditions(actor, filter) + ORDER, WorkItemSummary.class));
    }

    /** @return cases that wait at a step the actor may do and nobody else has taken, as the inbox orders them */
    List<UUID> waiting(Actor actor, InboxFilter step, int most) {
        var query = entities.createQuery(
                "select w.caseId from WorkItem w where w.closedAt is null and"
                        + InboxQuery.conditions(actor, step)
                        + " and (w.claimedBy is null or w.claimedBy in :holders)"
                        + " order by w.dueAt asc nulls last, w.openedAt, w.id",
                UUID.class);
        return InboxQuery.bound(actor, step, query)
                .setParameter("holders", InboxQuery.holders(actor))
                .setMaxResults(most)
                .getResultList();
    }

    /** @return as {@link #page} lists them, the first ones */
    List<WorkItemSummary> first(Actor actor, InboxFilter filter, int most) {
        return listed(actor, filter).setMaxResults(most).getResultList();
    }

    InboxCounts count(Actor actor, Instant now, Instant endOfTomorrow) {
        var query = entities.createQuery(
                """
                select new org.sijill.worklist.InboxCounts(count(w),
                    coalesce(sum(case when w.paused = false and w.dueAt < :now then 1 else 0 end), 0),
                    coalesce(sum(case when w.paused = false and w.dueAt >= :now and w.dueAt < :soon then 1 else 0 end), 0))
                from WorkItem w where w.closedAt is null and\
                """
                        + InboxQuery.conditions(actor, InboxFilter.ALL),
                InboxCounts.class);
        return InboxQuery.bound(actor, InboxFilter.ALL, query)
                .setParameter("now", now)
                .setParameter("soon", endOfTomorrow)
                .getSingleResult();
    }

    List<StepRecord> steps(Actor actor, UUID caseId) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                """
                        select new org.sijill.worklist.StepRecord(
                            w.step, w.permission, w.openedAt, w.closedAt, w.closedBy, w.onBehalfOf, w.outcome,
                            w.dueAt)
                        from WorkItem w where w.caseId = :caseId and\
                        """
                                        + scope.restrict("w") + " order by w.openedAt, w.id",
                                StepRecord.class)
                        .setParameter("caseId", caseId))
                .getResultList();
    }
}
