package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sijill.audit.AuditLog;

/** That an application was changed, or shown. */
@ApplicationScoped
class ApplicationAudit {

    private final AuditLog audit;

    @Inject
    ApplicationAudit(AuditLog audit) {
        this.audit = audit;
    }

    /** For the container. */
    protected ApplicationAudit() {
        this(null);
    }

    /** @param fields names of what was changed, never its values */
    void wrote(String action, Application application, String... fields) {
        audit.wrote(action, "application", application.id().toString(), application.version(), fields);
    }

    void saw(String action, Application application) {
        audit.saw(action, "application", application.id().toString());
    }

    /** @param how what was asked for */
    void sawMany(String action, String how) {
        audit.saw(action, "applications", how);
    }
}
