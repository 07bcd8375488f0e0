package org.sijill.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sijill.audit.AuditLog;

/** That a grievance was changed, or shown. */
@ApplicationScoped
class GrievanceAudit {

    private final AuditLog audit;

    @Inject
    GrievanceAudit(AuditLog audit) {
        this.audit = audit;
    }

    /** For the container. */
    protected GrievanceAudit() {
        this(null);
    }

    /** @param fields names of what was changed, never its values */
    void wrote(String action, Grievance grievance, String... fields) {
        audit.wrote(action, "grievance", grievance.id().toString(), grievance.version(), fields);
    }

    void saw(String action, Grievance grievance) {
        audit.saw(action, "grievance", grievance.id().toString());
    }
}
