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
 * Tests that count what is on the one {@link TestServer}, or break it for a while: nobody else is there meanwhile. They come
 * first; later, whoever waits for both locks would hold up the journeys that need one of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(AloneOnTheServer.FIRST)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(OnTheOneServer.LOCK)
@ResourceLock(BesideOthers.LOCK)
@interface AloneOnTheServer {

    int FIRST = 1;
}
