package org.sijill.common;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lets work be done by a thread of its own: soon after somebody wakes it, and from time to time without being woken.
 *
 * <p>Whoever wakes it hands nothing over. A task that a request gives to the server's executor takes the request's context along, and
 * the server ends that context, with what was read in it, when the first of the two is done.
 */
public final class Waker {

    private final BlockingQueue<Boolean> woken = new ArrayBlockingQueue<>(1);
    private final Runnable pass;
    private final int everySeconds;

    private volatile boolean stopped;

    /** @param pass fails never: it tells itself of what went wrong */
    public Waker(Runnable pass, int everySeconds) {
        this.pass = pass;
        this.everySeconds = everySeconds;
    }

    /** Called where the application starts: the thread has its context. */
    public void start(ManagedThreadFactory threads) {
        threads.newThread(this::run).start();
    }

    /** Does not wait; woken twice before it looks is once. */
    public void wake() {
        woken.offer(Boolean.TRUE);
    }

    /** What is being done is done to its end. */
    public void stop() {
        stopped = true;
        wake();
    }

    private void run() {
        while (!stopped) {
            try {
                woken.poll(everySeconds, TimeUnit.SECONDS);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
            if (!stopped) {
                pass.run();
            }
        }
    }
}
