package org.sijill.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** One that the case was started with. */
    void add(WorkflowInstance instance) {
        entities.persist(instance);
        memory.keep(WorkflowInstance.class, instance.forCase().id(), instance);
    }

    /** One that another one calls. */
    void addCalled(WorkflowInstance instance) {
        entities.persist(instance);
    }

    /** Sends what waits, so that a violated constraint is seen by its name and locks are taken in one order. */
    void flush() {
        entities.flush();
    }

    /** @return the one that the case was started with; what it calls is not asked for */
    Optional<WorkflowInstance> findRunning(UUID caseId) {
        var known = memory.find(WorkflowInstance.class, caseId).filter(WorkflowInstance::isRunning);
        return known.isPresent() ? known : read(caseId);
    }

    private Optional<WorkflowInstance> read(UUID caseId) {
        return one("w.caseId = :wanted and w.calledBy is null", caseId)
                .map(found -> memory.keep(WorkflowInstance.class, caseId, found));
    }

    /** @return one that runs, called or not */
    Optional<WorkflowInstance> findByEngineId(String engineInstanceId) {
        return one("w.engineInstanceId = :wanted", engineInstanceId);
    }

    private Optional<WorkflowInstance> one(String condition, Object wanted) {
        return entities.createQuery(
                        "select w from WorkflowInstance w where w.endedAt is null and " + condition,
                        WorkflowInstance.class)
                .setParameter("wanted", wanted)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    /** @return called ones included; one statement */
    List<WorkflowInstance> findRunning(Collection<UUID> cases) {
        return entities.createQuery(
                        "select w from WorkflowInstance w where w.caseId in :cases and w.endedAt is null",
                        WorkflowInstance.class)
                .setParameter("cases", cases)
                .getResultList();
    }
}
