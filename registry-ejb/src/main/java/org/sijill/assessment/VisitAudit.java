package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sijill.audit.AuditLog;

/** That a visit was changed, or shown. */
@ApplicationScoped
class VisitAudit {

    private final AuditLog audit;

    @Inject
    VisitAudit(AuditLog audit) {
        this.audit = audit;
    }

    /** For the container. */
    protected VisitAudit() {
        this(null);
    }

    /** @param fields names of what was changed, never its values */
    void wrote(String action, Visit visit, String... fields) {
        audit.wrote(action, "visit", visit.id().toString(), visit.version(), fields);
    }

    void saw(String action, Visit visit) {
        audit.saw(action, "visit", visit.id().toString());
    }

    /** @param how what was asked for */
    void sawMany(String action, String how) {
        audit.saw(action, "visits", how);
    }
}
