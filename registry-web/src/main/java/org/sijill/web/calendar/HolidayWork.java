package org.sijill.web.calendar;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sijill.calendar.CalendarService;
import org.sijill.calendar.ChangeHolidays;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.common.BusinessException;
import org.sijill.web.frame.JobOfRequest;

/**
 * The change of the holiday table that is being made now, one at a time. It runs beside the request, so that whoever began
 * it may leave the page and find it again; the change itself is one transaction, which a killed server takes back.
 */
@ApplicationScoped
public class HolidayWork {

    /** What is done sooner needs no progress. */
    private static final Duration SHORT = Duration.ofMillis(1_500);

    private final JobOfRequest job;

    @Resource
    private ManagedExecutorService executor;

    private volatile Running running;

    @Inject
    HolidayWork(JobOfRequest job) {
        this.job = job;
    }

    /** For the container. */
    protected HolidayWork() {
        this(null);
    }

    /**
     * How far it is.
     *
     * @param moved deadlines that have got another date
     * @param expected how many will, as the preview said
     */
    public record Progress(int moved, int expected) {}

    private record Running(String word, Future<?> future, AtomicInteger moved, int expected) {}

    /**
     * Begins a change, and waits a moment for it.
     *
     * @param word what it is called when it is done
     * @param expected how many deadlines it will move
     * @return whether it is done already
     * @throws BusinessException {@code calendar.error.busy} if another one is being made, or why this one was refused
     */
    boolean make(String word, int expected, Runnable change) {
        return doneSoon(begin(word, expected, change));
    }

    /** The change itself, as the calendar makes it. */
    static void make(CalendarService calendar, ChangeHolidays change) {
        if (change.entered().isEmpty()) {
            calendar.remove(change.ended().orElseThrow());
        } else if (change.ended().isEmpty()) {
            calendar.enter(change.entered().get());
        } else {
            calendar.replace(change.ended().get(), change.entered().get());
        }
    }

    private synchronized Running begin(String word, int expected, Runnable change) {
        if (running != null && !running.future().isDone()) {
            throw new BusinessException("calendar.error.busy");
        }
        var request = job.request();
        running = new Running(word, executor.submit(() -> job.run(request, change)), new AtomicInteger(), expected);
        return running;
    }

    private boolean doneSoon(Running begun) {
        try {
            begun.future().get(SHORT.toMillis(), TimeUnit.MILLISECONDS);
            forget(begun);
            return true;
        } catch (TimeoutException stillAtIt) {
            return false;
        } catch (ExecutionException failed) {
            forget(begun);
            throw refusal(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a holiday was being entered", stopped);
        }
    }

    private synchronized void forget(Running ended) {
        if (running == ended) {
            running = null;
        }
    }

    /** @return how far the change is that is being made now */
    synchronized Optional<Progress> progress() {
        return Optional.ofNullable(running)
                .filter(now -> !now.future().isDone())
                .map(now -> new Progress(now.moved().get(), now.expected()));
    }

    /**
     * Takes note, once, of how a change ended that nobody waited for.
     *
     * @return its word
     * @throws BusinessException why it was refused
     */
    Optional<String> ended() {
        Running ended;
        synchronized (this) {
            if (running == null || !running.future().isDone()) {
                return Optional.empty();
            }
            ended = running;
            running = null;
        }
        return doneSoon(ended) ? Optional.of(ended.word()) : Optional.empty();
    }

    private static RuntimeException refusal(ExecutionException failed) {
        return failed.getCause() instanceof BusinessException refused
                ? refused
                : new IllegalStateException("a change of the holiday table failed", failed.getCause());
    }

    void moved(@Observes DeadlinesMoved portion) {
        var now = running;
        if (now != null) {
            now.moved().addAndGet(portion.moves().size());
        }
    }
}
