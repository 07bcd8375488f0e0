package org.sijill.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.sijill.common.NotAvailableException;

/** Lets a boundary method through only for an actor who holds its permission; announces every refusal. */
@Interceptor
@Requires
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor {

    // not by constructor: the container derives a class of its own from this one and loses the event's type there
    @Inject
    private CurrentActor current;

    @Inject
    private Event<AccessRefused> refused;

    /** @throws NotAvailableException if the actor lacks the permission, or there is none */
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var needed = permissionOf(call);
        if (!Requires.ANYBODY.equals(needed)
                && current.find().filter(actor -> actor.may(needed)).isEmpty()) {
            refused.fire(new AccessRefused(current.find(), needed, ""));
            throw new NotAvailableException();
        }
        return call.proceed();
    }

    private static String permissionOf(InvocationContext call) {
        var onMethod = call.getMethod().getAnnotation(Requires.class);
        var found = onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        if (found == null || found.value().isEmpty()) {
            throw new IllegalStateException("no permission named for " + call.getMethod());
        }
        return found.value();
    }
}
