package org.sijill.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests on the one {@link TestServer} that mind nothing but people and families of their own: one class after the other, after
 * those with installations of their own and beside the journeys that are {@link OnTheOneServer}, which leaves both processors at
 * work to the end.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(BesideOthers.LAST)
@ResourceLock(BesideOthers.LOCK)
public @interface BesideOthers {

    /** After what stands alone, which takes as long as the first half of the journeys. */
    int LAST = Order.DEFAULT + 100;

    String LOCK = "b: beside others on the one server";
}
