package org.sijill.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests on the one {@link TestServer} that mind nothing but people and families of their own: one class after the other, beside
 * the journeys that are {@link OnTheOneServer}, which leaves both processors at work to the end.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(BesideOthers.LAST)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(BesideOthers.LOCK)
public @interface BesideOthers {

    /** Whoever has run all that stands alone begins with these, from the end. */
    int LAST = Order.DEFAULT + 100;

    String LOCK = "beside others on the one server";
}
