package org.sijill.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.TransactionMemory;

@ApplicationScoped
class WorkflowInstanceRepository {

    private final EntityManager entities;
    private final TransactionMemory memory;

    @Inject
    WorkflowInstanceRepository(EntityManager entities, TransactionMemory memory) {
        this.entities = entities;
        this.memory = memory;
    }

    /** For the container. */
    protected WorkflowInstanceRepository() {
        this(null, null);
    }

    void add(WorkflowInstance instance) {
        entities.persist(instance);
        memory.keep(WorkflowInstance.class, instance.forCase().id(), instance);
    }

    /** Sends what waits, so that a violated constraint is seen by its name and locks are taken in one order. */
    void flush() {
        entities.flush();
    }

    Optional<WorkflowInstance> findRunning(UUID caseId) {
        var known = memory.find(WorkflowInstance.class, caseId).filter(WorkflowInstance::isRunning);
        return known.isPresent() ? known : read(caseId);
    }

    private Optional<WorkflowInstance> read(UUID caseId) {
        return entities.createQuery(
                        "select w from WorkflowInstance w where w.caseId = :caseId and w.endedAt is null",
                        WorkflowInstance.class)
                .setParameter("caseId", caseId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .map(found -> memory.keep(WorkflowInstance.class, caseId, found));
    }

    /** @return by case; one statement */
    Map<UUID, WorkflowInstance> findRunning(Collection<UUID> cases) {
        return entities.createQuery(
                        "select w from WorkflowInstance w where w.caseId in :cases and w.endedAt is null",
                        WorkflowInstance.class)
                .setParameter("cases", cases)
                .getResultStream()
                .collect(Collectors.toMap(running -> running.forCase().id(), Function.identity()));
    }
}
