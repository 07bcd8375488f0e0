package org.sijill.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** A request context for work that no request brought. */
@ApplicationScoped
class RequestContexts {

    @ActivateRequestContext
    void within(Runnable work) {
        work.run();
    }
}
