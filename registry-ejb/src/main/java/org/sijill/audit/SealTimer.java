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
 * Has every line of the log sealed within a second. Not an EJB timer: the container drops one for good after two failures, and a database
 * that is away for a while is two failures.
 */
@ApplicationScoped
class SealTimer {

    private static final System.Logger LOG = System.getLogger(SealTimer.class.getName());

    /** Half of what is promised, for a pass takes its time too. */
    private static final int PAUSE_MILLIS = 500;

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
            executor.schedule(this::pass, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
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
