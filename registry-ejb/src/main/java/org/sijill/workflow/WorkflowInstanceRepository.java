package org.sijill.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WorkflowInstanceRepository {

    private final EntityManager entities;

    @Inject
    WorkflowInstanceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected WorkflowInstanceRepository() {
        this(null);
    }

    void add(WorkflowInstance instance) {
        entities.persist(instance);
    }

    /** Sends what waits, so that a violated constraint is seen by its name and locks are taken in one order. */
    void flush() {
        entities.flush();
    }

    Optional<WorkflowInstance> findRunning(UUID caseId) {
        return entities.createQuery(
                        "select w from WorkflowInstance w where w.caseId = :caseId and w.endedAt is null",
                        WorkflowInstance.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }
}
