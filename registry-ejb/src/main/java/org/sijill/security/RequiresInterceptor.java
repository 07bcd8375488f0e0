package org.sijill.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.CaseNumber;
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

    /**
     * @throws NotAvailableException if the actor lacks the permission, or there is none; or, from the boundary itself, if what
     *     was asked for does not exist or lies beyond the actor's reach: kept as a refusal too, for the two look alike
     */
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var needed = permissionOf(call);
        if (!Requires.ANYBODY.equals(needed)
                && current.find().filter(actor -> actor.may(needed)).isEmpty()) {
            refused.fire(new AccessRefused(current.find(), needed, ""));
            throw new NotAvailableException();
        }
        try {
            return call.proceed();
        } catch (NotAvailableException hidden) {
            refused.fire(new AccessRefused(current.find(), needed, subject(call)));
            throw hidden;
        }
    }

    /** @return what was asked of: the first argument if it is an identity or a case number, which are no personal data */
    private static String subject(InvocationContext call) {
        return Optional.ofNullable(call.getParameters()).stream()
                .flatMap(Arrays::stream)
                .filter(argument -> argument instanceof CaseNumber
                        || argument instanceof UUID
                        || argument != null
                                && argument.getClass().getSimpleName().endsWith("Id"))
                .findFirst()
                .map(id -> id.getClass().getSimpleName() + ":" + id)
                .orElse("");
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
