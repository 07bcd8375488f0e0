package org.sijill.web.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.sijill.audit.AuditLog;
import org.sijill.calendar.HolidayChanged;

/** Keeps in the audit log who changed the holiday table, in the transaction of the change. */
@ApplicationScoped
class HolidayAudit {

    private final AuditLog audit;

    @Inject
    HolidayAudit(AuditLog audit) {
        this.audit = audit;
    }

    /** For the container. */
    protected HolidayAudit() {
        this(null);
    }

    void changed(@Observes HolidayChanged change) {
        audit.wrote("calendar.change", "holiday_change", change.change().toString(), 0, "days");
    }
}
