package org.sijill.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The audit log, in the side bar. */
@ApplicationScoped
class AuditPlace implements Place {

    @Override
    public String key() {
        return "audit";
    }

    @Override
    public String label() {
        return "audit.log.title";
    }

    @Override
    public String icon() {
        return "history";
    }

    @Override
    public String address() {
        return "/staff/audit/log";
    }

    @Override
    public String permission() {
        return "audit.read";
    }

    @Override
    public int order() {
        return 5;
    }
}
