package org.sijill.common;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work that is done again a pause after it ended, as long as the server runs, whether it failed or not. Not an EJB timer: the
 * container drops one for good after two failures, and a database that is away for a while is two failures.
 */
public final class Repeated {

    private final Runnable work;
    private final Duration pause;
    private final Tried tried;

    private volatile boolean stopped;

    /** @param told writes down the first of failures in a row */
    public Repeated(Runnable work, Duration pause, Consumer<Throwable> told) {
        this.work = work;
        this.pause = pause;
        this.tried = new Tried(told);
    }

    /** The first time after a pause. */
    public void start(ManagedScheduledExecutorService executor) {
        if (!stopped) {
            executor.schedule(() -> pass(executor), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is being done is done to its end. */
    public void stop() {
        stopped = true;
    }

    private void pass(ManagedScheduledExecutorService executor) {
        tried.now(work);
        start(executor);
    }
}
