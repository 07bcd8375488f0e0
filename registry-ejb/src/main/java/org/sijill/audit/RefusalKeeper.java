package org.sijill.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sijill.security.AccessRefused;

/** Keeps refusals in a transaction of their own: the one in which somebody was refused rolls back. */
@ApplicationScoped
class RefusalKeeper {

    private final AuditRepository events;
    private final RequestReference request;
    private final Clock clock;

    @Inject
    RefusalKeeper(AuditRepository events, RequestReference request, Clock clock) {
        this.events = events;
        this.request = request;
        this.clock = clock;
    }

    /** for the container */
    protected RefusalKeeper() {
        this(null, null, null);
    }

    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(@Observes AccessRefused refusal) {
        var caller = Caller.of(refusal.actor(), request);
        var subject = Subject.refused(refusal.subject());
        events.add(AuditEvent.of(caller, refusal.permission(), Outcome.REFUSED, subject, clock.instant()));
    }
}
