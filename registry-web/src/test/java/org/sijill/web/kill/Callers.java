package org.sijill.web.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Partners' programs that file one application after the other, all at once, each until a request stays unanswered. */
final class Callers {

    private static final int END_SECONDS = 60;

    private final PartnerProgram program;
    private final Filings filings;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Filing> unanswered = new ConcurrentLinkedQueue<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean told;

    Callers(PartnerProgram program, Filings filings) {
        this.program = program;
        this.filings = filings;
    }

    void start(int callers) {
        for (var i = 0; i < callers; i++) {
            var thread = new Thread(this::fileOn, "caller-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    /** Waits until one filing has been acknowledged. */
    void awaitFirst() throws InterruptedException {
        if (!first.await(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing was acknowledged within " + END_SECONDS + " s");
        }
    }

    /** Lets each finish the request it is at, and waits for that. */
    void stop() throws InterruptedException {
        told = true;
        awaitEnd();
    }

    /** Waits until each has a request that stayed unanswered, or was told to stop. */
    void awaitEnd() throws InterruptedException {
        for (var thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
            if (thread.isAlive()) {
                throw new IllegalStateException(thread.getName() + " still waits");
            }
        }
    }

    /** @return what was promised: idempotency key → number of the application */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    List<Filing> unanswered() {
        return List.copyOf(unanswered);
    }

    private void fileOn() {
        while (!told) {
            var filing = filings.next();
            var number = number(filing);
            if (number == null) {
                unanswered.add(filing);
                return;
            }
            acknowledged.put(filing.key(), number);
            first.countDown();
        }
    }

    /** @return null if there was no answer, or one that promises nothing */
    private String number(Filing filing) {
        try {
            return program.file(filing).number().orElse(null);
        } catch (IOException gone) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
