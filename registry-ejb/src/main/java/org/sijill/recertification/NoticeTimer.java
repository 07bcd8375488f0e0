package org.sijill.recertification;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Has the families asked whose notice is due: once a day, from 09:00 of a working day; whether it is time for that is looked at often. */
@ApplicationScoped
class NoticeTimer {

    private static final System.Logger LOG = System.getLogger(NoticeTimer.class.getName());

    /** The clock of a demo server may jump over a day. */
    private static final int PAUSE_SECONDS = 5;

    private final NoticeRun run;

    @Resource
    private ManagedScheduledExecutorService executor;

    private volatile boolean stopped;
    private volatile boolean failing;

    @Inject
    NoticeTimer(NoticeRun run) {
        this.run = run;
    }

    /** for the container */
    protected NoticeTimer() {
        this(null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
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
        CompletableFuture.runAsync(run::today, Runnable::run).whenComplete((done, failure) -> {
            if (failure != null && !failing) {
                LOG.log(ERROR, "recertification=not-run", failure);
            }
            failing = failure != null;
            scheduleNext();
        });
    }
}
