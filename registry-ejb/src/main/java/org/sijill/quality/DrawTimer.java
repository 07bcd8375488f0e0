package org.sijill.quality;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sijill.common.Repeated;
import org.sijill.common.ServerReady;

/** Has the quality sample of last month drawn, once a month; whether it is time for that is looked at often. */
@ApplicationScoped
class DrawTimer {

    private static final System.Logger LOG = System.getLogger(DrawTimer.class.getName());

    /** The clock of a demo server may jump over a month. */
    private static final int PAUSE_SECONDS = 5;

    private final Repeated drawing;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    DrawTimer(DrawRun run) {
        drawing = new Repeated(
                run::look, Duration.ofSeconds(PAUSE_SECONDS), failure -> LOG.log(ERROR, "quality=not-drawn", failure));
    }

    /** for the container */
    protected DrawTimer() {
        drawing = null;
    }

    void start(@Observes ServerReady ready) {
        drawing.start(executor);
    }

    @PreDestroy
    void stop() {
        drawing.stop();
    }
}
