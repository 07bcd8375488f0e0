package org.sijill.audit;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sijill.common.Repeated;

/** Has every line of the log sealed within a second. */
@ApplicationScoped
class SealTimer {

    private static final System.Logger LOG = System.getLogger(SealTimer.class.getName());

    /** Half of what is promised, for a pass takes its time too. */
    private static final int PAUSE_MILLIS = 500;

    private final Repeated sealing;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    SealTimer(AuditSealer sealer) {
        sealing = new Repeated(
                sealer::sealNow,
                Duration.ofMillis(PAUSE_MILLIS),
                failure -> LOG.log(ERROR, "audit=not-sealed", failure));
    }

    /** for the container */
    protected SealTimer() {
        sealing = null;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        sealing.start(executor);
    }

    @PreDestroy
    void stop() {
        sealing.stop();
    }
}
