package org.sijill.letter;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.sijill.common.Tried;
import org.sijill.common.Waker;

/**
 * Makes the paper of every letter soon after it was issued, one at a time, and rests after each as long as it took: whoever waits
 * for a page goes first. Whoever asks for a paper before its turn is given it there and then.
 */
@ApplicationScoped
class PaperMaker {

    private static final System.Logger LOG = System.getLogger(PaperMaker.class.getName());

    private static final int EVERY_SECONDS = 15;

    private final Papers papers;
    private final MetricRegistry metrics;

    private final Tried looking = new Tried(failure -> LOG.log(ERROR, "letters=not-looked-for", failure));
    /** One that cannot be made keeps no other waiting. */
    private final Tried making = new Tried(failure -> LOG.log(ERROR, "letters=not-made", failure));

    private final Waker waker = new Waker(() -> looking.now(this::makeDue), EVERY_SECONDS);

    @Resource
    private ManagedThreadFactory threads;

    private volatile boolean stopped;
    private volatile long failed;

    @Inject
    PaperMaker(Papers papers, MetricRegistry metrics) {
        this.papers = papers;
        this.metrics = metrics;
    }

    /** For the container. */
    protected PaperMaker() {
        this(null, null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        metrics.gauge("sijill_letters_failed", this, PaperMaker::failed);
        waker.start(threads);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterIssued committed) {
        waker.wake();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        waker.stop();
    }

    /** Each of those that are missing once; what comes meanwhile wakes it again. */
    void makeDue() {
        var left = 0;
        for (var letter : papers.missing()) {
            if (!stopped) {
                var began = System.nanoTime();
                if (!making.now(() -> papers.make(letter))) {
                    left++;
                }
                LockSupport.parkNanos(System.nanoTime() - began);
            }
        }
        failed = left;
    }

    /** @return how many papers could not be made when it last looked; each is tried again at the next look */
    long failed() {
        return failed;
    }
}
