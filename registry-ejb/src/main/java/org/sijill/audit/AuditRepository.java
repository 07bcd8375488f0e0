package org.sijill.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** The lines of the audit log: added and read, never changed. */
@ApplicationScoped
class AuditRepository {

    private final EntityManager entities;

    @Inject
    AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** for the container */
    protected AuditRepository() {
        this(null);
    }

    void add(AuditEvent event) {
        entities.persist(event);
    }
}
