package org.sijill.web.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.sijill.audit.RequestReference;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Does on another thread what a request began, as the same actor and under the same reference. */
@ApplicationScoped
class HolidayJob {

    private final CurrentActor current;
    private final RequestReference reference;

    @Inject
    HolidayJob(CurrentActor current, RequestReference reference) {
        this.current = current;
        this.reference = reference;
    }

    /** For the container. */
    protected HolidayJob() {
        this(null, null);
    }

    /**
     * On whose behalf, and as part of which request.
     *
     * @param channel by which the request came
     */
    record Request(Actor actor, String reference, String channel) {}

    /** @return the request of this thread */
    Request request() {
        return new Request(current.get(), reference.value(), reference.channel());
    }

    @ActivateRequestContext
    void run(Request request, Runnable change) {
        current.become(request.actor());
        reference.become(request.reference());
        reference.arrivedBy(request.channel());
        change.run();
    }
}
