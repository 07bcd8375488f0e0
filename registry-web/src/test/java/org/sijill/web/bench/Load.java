package org.sijill.web.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.sijill.web.kill.Filings;
import org.sijill.web.kill.PartnerProgram;

/** Eight callers that send one request after the other. */
final class Load {

    private static final int CALLERS = 8;

    private final PartnerProgram program;
    private final Filings filings;

    /**
     * What came of it.
     *
     * @param millis of each request
     * @param seconds it took in all
     * @param numbers of the applications
     */
    record Done(Collection<Double> millis, double seconds, Queue<String> numbers) {

        double perSecond() {
            return millis.size() / seconds;
        }
    }

    Load(PartnerProgram program, Filings filings) {
        this.program = program;
        this.filings = filings;
    }

    Done forSeconds(int seconds) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return until(() -> System.nanoTime() >= until);
    }

    Done requests(int count) throws InterruptedException {
        var left = new AtomicInteger(count);
        return until(() -> left.getAndDecrement() <= 0);
    }

    private Done until(BooleanSupplier enough) throws InterruptedException {
        var millis = new ConcurrentLinkedQueue<Double>();
        var numbers = new ConcurrentLinkedQueue<String>();
        var failed = new AtomicReference<String>();
        var threads = new Thread[CALLERS];
        var began = System.nanoTime();
        for (var i = 0; i < CALLERS; i++) {
            threads[i] = new Thread(() -> call(enough, millis, numbers, failed), "caller-" + i);
            threads[i].start();
        }
        for (var thread : threads) {
            thread.join();
        }
        if (failed.get() != null) {
            throw new IllegalStateException(failed.get());
        }
        return new Done(millis, (System.nanoTime() - began) / 1e9, numbers);
    }

    private void call(
            BooleanSupplier enough, Queue<Double> millis, Queue<String> numbers, AtomicReference<String> failed) {
        try {
            while (failed.get() == null && !enough.getAsBoolean()) {
                var began = System.nanoTime();
                var answer = program.file(filings.next());
                millis.add((System.nanoTime() - began) / 1e6);
                answer.number()
                        .ifPresentOrElse(
                                numbers::add, () -> failed.set("answered " + answer.status() + " " + answer.body()));
            }
        } catch (IOException broken) {
            failed.set("no answer: " + broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
