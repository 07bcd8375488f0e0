package org.sijill.verification;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sijill.common.Tried;
import org.sijill.common.Waker;

/** Wakes the sender when a question to a register was committed, and every 15 seconds for those tried in vain. */
@ApplicationScoped
class AskTimer {

    private static final System.Logger LOG = System.getLogger(AskTimer.class.getName());

    private static final int EVERY_SECONDS = 15;

    private final QuerySender sender;
    private final Map<Register, Turn> turns = new ConcurrentHashMap<>();

    private final Tried tried = new Tried(failure -> LOG.log(ERROR, "registers=not-asked", failure));
    private final Waker waker = new Waker(this::wakeAll, EVERY_SECONDS);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Resource
    private ManagedThreadFactory threads;

    private volatile boolean stopped;

    @Inject
    AskTimer(QuerySender sender) {
        this.sender = sender;
    }

    /** For the container. */
    protected AskTimer() {
        this(null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (!sender.registers().isEmpty()) {
            waker.start(threads);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueryWaiting committed) {
        waker.wake();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        waker.stop();
    }

    private void wakeAll() {
        for (var register : sender.registers()) {
            var turn = turns.computeIfAbsent(register, first -> new Turn());
            if (!stopped && turn.begin()) {
                begin(register, turn);
            }
        }
    }

    /** Without a thread for it the turn is given back, for the next waking. */
    private void begin(Register register, Turn turn) {
        if (!tried.now(() -> executor.execute(() -> pass(register, turn)))) {
            turn.looks();
            turn.goesOn();
        }
    }

    private void pass(Register register, Turn turn) {
        do {
            turn.looks();
            tried.now(() -> sender.askDue(register));
        } while (!stopped && turn.goesOn());
    }

    /** One pass a register; whoever wakes it while it runs lets it look once more. */
    private static final class Turn {

        private boolean running;
        private boolean again;

        synchronized boolean begin() {
            again = running;
            var first = !running;
            running = true;
            return first;
        }

        synchronized void looks() {
            again = false;
        }

        synchronized boolean goesOn() {
            running = again;
            return again;
        }
    }
}
