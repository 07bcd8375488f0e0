package org.sijill.recertification;

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

/** Has the families asked whose notice is due: once a day, from 09:00 of a working day; whether it is time for that is looked at often. */
@ApplicationScoped
class NoticeTimer {

    private static final System.Logger LOG = System.getLogger(NoticeTimer.class.getName());

    /** The clock of a demo server may jump over a day. */
    private static final int PAUSE_SECONDS = 5;

    private final Repeated notices;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    NoticeTimer(NoticeRun run) {
        notices = new Repeated(
                run::today,
                Duration.ofSeconds(PAUSE_SECONDS),
                failure -> LOG.log(ERROR, "recertification=not-run", failure));
    }

    /** for the container */
    protected NoticeTimer() {
        notices = null;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        notices.start(executor);
    }

    @PreDestroy
    void stop() {
        notices.stop();
    }
}
