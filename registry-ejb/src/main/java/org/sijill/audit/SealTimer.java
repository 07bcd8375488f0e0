package org.sijill.audit;

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

/**
 * Has the log sealed every second. Not an EJB timer: the container drops one for good after two failures, and a database
 * that is away for a while is two failures.
 */
@ApplicationScoped
class SealTimer {

    private static final System.Logger LOG = System.getLogger(SealTimer.class.getName());

    private static final int EVERY_SECONDS = 1;

    private final AuditSealer sealer;

    @Resource
    private ManagedScheduledExecutorService executor;

    private volatile boolean stopped;
    private volatile boolean failing;

    @Inject
    SealTimer(AuditSealer sealer) {
        this.sealer = sealer;
    }

    /** for the container */
    protected SealTimer() {
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
            executor.schedule(this::pass, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void pass() {
        CompletableFuture.runAsync(sealer::sealNow, Runnable::run).whenComplete((done, failure) -> {
            if (failure != null && !failing) {
                LOG.log(ERROR, "audit=not-sealed", failure);
            }
            failing = failure != null;
            scheduleNext();
        });
    }
}
