package org.sijill.quality;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.sijill.common.ServerReady;

/** Has the quality sample of last month drawn, once a month; whether it is time for that is looked at often. */
@ApplicationScoped
class DrawTimer {

    private static final System.Logger LOG = System.getLogger(DrawTimer.class.getName());

    /** The clock of a demo server may jump over a month. */
    private static final int PAUSE_SECONDS = 5;

    private final DrawRun run;

    @Resource
    private ManagedScheduledExecutorService executor;

    private volatile boolean stopped;
    private volatile boolean failing;

    @Inject
    DrawTimer(DrawRun run) {
        this.run = run;
    }

    /** for the container */
    protected DrawTimer() {
        this(null);
    }

    void start(@Observes ServerReady ready) {
        scheduleNext();
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private void scheduleNext() {
        if (!stopped) {
            executor.schedule(this::pass, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void pass() {
        CompletableFuture.runAsync(run::look, Runnable::run).whenComplete((done, failure) -> {
            if (failure != null && !failing) {
                LOG.log(ERROR, "quality=not-drawn", failure);
            }
            failing = failure != null;
            scheduleNext();
        });
    }
}
