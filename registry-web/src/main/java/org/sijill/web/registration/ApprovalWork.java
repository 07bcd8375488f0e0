package org.sijill.web.registration;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sijill.common.BusinessException;
import org.sijill.registration.DecisionService;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.JobOfRequest;
import org.sijill.web.registration.ApprovalBatch.Order;

/**
 * Approves many applications, each in a transaction of its own: what is refused stays as it was, and the rest is done. It runs
 * beside the request, so that whoever began it may leave the page and find the result again; the server forgets the list after an
 * hour, and never what is decided.
 */
@ApplicationScoped
public class ApprovalWork {

    private static final System.Logger LOG = System.getLogger(ApprovalWork.class.getName());

    /** What is done sooner needs no progress. */
    private static final Duration SHORT = Duration.ofMillis(1_500);

    private static final Duration KEPT = Duration.ofHours(1);
    private static final String FAILED = "registration.many.failed";

    private final DecisionService decisions;
    private final JobOfRequest job;
    private final CurrentActor current;
    private final Clock clock;
    private final Map<UUID, ApprovalBatch> batches = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    ApprovalWork(DecisionService decisions, JobOfRequest job, CurrentActor current, Clock clock) {
        this.decisions = decisions;
        this.job = job;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected ApprovalWork() {
        this(null, null, null, null);
    }

    /**
     * Begins, and waits a moment for the end. The same form sent twice is one batch.
     *
     * @param form which page sent it
     * @param left those that are not approved, with the codes of why
     */
    void begin(UUID form, List<Order> orders, List<ApprovalBatch.Result> left) {
        var now = clock.instant();
        batches.values().removeIf(batch -> batch.isOlderThan(now.minus(KEPT)));
        var mine = new ApprovalBatch(current.get().id(), now, orders.size() + left.size());
        if (batches.putIfAbsent(form, mine) != null) {
            return;
        }
        left.forEach(one -> mine.add(one.number(), one.refusal()));
        var request = job.request();
        var over = new CountDownLatch(1);
        executor.execute(() -> {
            orders.forEach(order -> job.run(request, () -> mine.add(order.number(), approve(order))));
            over.countDown();
        });
        await(over);
    }

    private static void await(CountDownLatch over) {
        try {
            over.await(SHORT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return empty text once it is written; else the code of why it is not */
    private String approve(Order order) {
        try {
            decisions.approveWithReason(order.id(), order.version(), order.reason());
            return "";
        } catch (BusinessException refused) {
            return refused.code();
        } catch (EJBException broken) {
            LOG.log(ERROR, "event=approval-failed application={0}", order.id());
            return FAILED;
        }
    }

    /** @return the batch that this form began, for whoever began it */
    Optional<ApprovalBatch> find(UUID form) {
        return Optional.ofNullable(batches.get(form))
                .filter(batch -> batch.isOf(current.get().id()));
    }
}
