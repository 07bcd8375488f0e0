package org.sijill.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.sijill.audit.RequestReference;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Does on another thread what a request began, as the same actor and under the same reference. */
@ApplicationScoped
public class JobOfRequest {

    private final CurrentActor current;
    private final RequestReference reference;

    @Inject
    JobOfRequest(CurrentActor current, RequestReference reference) {
        this.current = current;
        this.reference = reference;
    }

    /** For the container. */
    protected JobOfRequest() {
        this(null, null);
    }

    /**
     * On whose behalf, and as part of which request.
     *
     * @param channel by which the request came
     */
    public record Request(Actor actor, String reference, String channel) {}

    /** @return the request of this thread */
    public Request request() {
        return new Request(current.get(), reference.value(), reference.channel());
    }

    /** Does it now, on this thread. */
    @ActivateRequestContext
    public void run(Request request, Runnable change) {
        current.become(request.actor());
        reference.become(request.reference());
        reference.arrivedBy(request.channel());
        change.run();
    }
}
