package org.sijill.verification;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.sijill.common.Tried;

/**
 * Asks the registers what waits: several questions of one register at once, each register by itself, so that a slow one keeps
 * nobody but itself. Several servers may do so at once; none takes what another has taken.
 */
@ApplicationScoped
class QuerySender {

    private static final System.Logger LOG = System.getLogger(QuerySender.class.getName());

    private static final int AT_ONCE = 16;

    private final QueryAttempts attempts;
    private final RegisterClient client;
    private final Breakers breakers;
    private final RegisterMetrics metrics;

    /** An answer that cannot be kept is asked for again; those beside it stay. */
    private final Tried keeping = new Tried(failure -> LOG.log(ERROR, "registers=not-kept", failure));

    @Inject
    QuerySender(QueryAttempts attempts, RegisterClient client, Breakers breakers, RegisterMetrics metrics) {
        this.attempts = attempts;
        this.client = client;
        this.breakers = breakers;
        this.metrics = metrics;
    }

    /** For the container. */
    protected QuerySender() {
        this(null, null, null, null);
    }

    /** @return those that are connected */
    Set<Register> registers() {
        return client.connected();
    }

    /**
     * Asks what is due, until nothing is or the breaker opens.
     *
     * @return how many attempts were made
     */
    @ActivateRequestContext
    int askDue(Register register) {
        var made = 0;
        var claimed = next(register);
        while (!claimed.isEmpty()) {
            made += claimed.size();
            // all are asked before the first answer is waited for
            var asked = claimed.stream()
                    .map(query -> new Asked(query, client.ask(query)))
                    .toList();
            // what the breaker is told does not hang on what is kept
            asked.forEach(this::tell);
            asked.forEach(this::keep);
            claimed = next(register);
        }
        return made;
    }

    /** A question that is on its way. */
    private record Asked(ClaimedQuery query, CompletableFuture<Reply> reply) {}

    private void tell(Asked asked) {
        var came = asked.reply().join().kind();
        breakers.answered(asked.query().register(), came != Reply.Kind.NOT_NOW);
        metrics.count(asked.query().register(), came);
    }

    private void keep(Asked asked) {
        keeping.now(() -> attempts.settle(asked.query(), asked.reply().join()));
    }

    private List<ClaimedQuery> next(Register register) {
        if (!client.connected().contains(register)) {
            return List.of();
        }
        var permitted = breakers.permitted(register, AT_ONCE);
        var claimed = List.<ClaimedQuery>of();
        try {
            claimed = permitted == 0 ? claimed : attempts.claim(register, permitted);
            return claimed;
        } finally {
            breakers.giveBack(register, permitted - claimed.size());
        }
    }
}
