package org.sijill.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests on the one {@link TestServer} that count what is there, or need an inbox to themselves: one class after the other, in
 * any order, beside those that run installations of their own. A class that must come after all of them is
 * {@link org.junit.jupiter.api.parallel.Isolated}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(OnTheOneServer.LOCK)
public @interface OnTheOneServer {

    /** Sorts before the other one: whoever needs both waits for this one first, with nothing in his hands. */
    String LOCK = "a: the one server";
}
