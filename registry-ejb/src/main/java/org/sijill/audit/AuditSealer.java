package org.sijill.audit;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Seals what is committed and not yet sealed, and keeps the head outside the database. The database's function lets one
 * sealer at a time do it and finds late lines of long transactions by their place in the queue, not by their time.
 *
 * @see "ADR 0016"
 */
@ApplicationScoped
class AuditSealer {

    private static final System.Logger LOG = System.getLogger(AuditSealer.class.getName());

    private static final int BATCH = 1_000;

    private final AuditChain chain;
    private final HeadFile heads;
    private final Clock clock;

    private boolean brokenIsTold;

    @Inject
    AuditSealer(AuditChain chain, HeadFile heads, Clock clock) {
        this.chain = chain;
        this.heads = heads;
        this.clock = clock;
    }

    /** for the container */
    protected AuditSealer() {
        this(null, null, null);
    }

    /**
     * Seals all that waits. The head is written after the database has committed: a crash between the two leaves the file
     * behind, and the next pass catches up.
     *
     * @return how many events were sealed
     * @throws java.io.UncheckedIOException if the head file cannot be written; the seals stand, the next pass writes it
     */
    synchronized int sealNow() {
        int total = 0;
        Optional<AuditChain.Pass> pass;
        do {
            pass = chain.seal(clock.instant(), BATCH);
            pass.map(AuditChain.Pass::head).ifPresent(this::keepOutside);
            total += pass.map(AuditChain.Pass::sealed).orElse(0);
        } while (pass.isPresent() && pass.get().sealed() == BATCH);
        return total;
    }

    /** @return where the chain no longer agrees with the last head kept outside; empty if it does */
    Optional<Long> brokenAt() {
        return heads.last().filter(last -> !agrees(last)).map(Head::seq);
    }

    private void keepOutside(Head head) {
        var last = heads.last();
        if (last.isPresent() && !agrees(last.get())) {
            // the file stays as it is: it is the evidence
            if (!brokenIsTold) {
                LOG.log(
                        ERROR,
                        "audit=broken seq={0} head_seq={1}",
                        Long.toString(last.get().seq()),
                        Long.toString(head.seq()));
                brokenIsTold = true;
            }
            return;
        }
        if (last.isEmpty() || last.get().seq() < head.seq()) {
            heads.append(head);
        }
    }

    private boolean agrees(Head kept) {
        return chain.at(kept.seq())
                .filter(seal -> seal.hash().equals(kept.hash()))
                .isPresent();
    }
}
