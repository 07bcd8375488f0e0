package org.sijill.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.TreeSet;
import org.sijill.common.Page;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** The auditor's questions: who did, and who saw what; and is the log whole. */
@Stateless
public class AuditService {

    private static final int PAGE_SIZE = 50;

    private final AuditRepository events;
    private final AuditChain chain;
    private final AuditSealer sealer;
    private final AuditLog log;
    private final CurrentActor current;

    @Inject
    public AuditService(
            AuditRepository events, AuditChain chain, AuditSealer sealer, AuditLog log, CurrentActor current) {
        this.events = events;
        this.chain = chain;
        this.sealer = sealer;
        this.log = log;
        this.current = current;
    }

    /** for the container */
    protected AuditService() {
        this(null, null, null, null, null);
    }

    /**
     * Lines of those who work in the actor's area, latest first; of all, nobody's included, if that is the whole ministry.
     * That the log was read is a line of it.
     *
     * @param page from 1
     */
    @Requires("audit.read")
    public Page<AuditLine> search(AuditFilter filter, int page) {
        log.saw("audit.read", "audit", String.join(" ", new TreeSet<>(filter.subjectIds())));
        return events.search(current.get(), filter, Math.max(1, page), PAGE_SIZE);
    }

    @Requires("audit.read")
    public ChainState state() {
        log.saw("audit.read", "audit", "chain");
        var head = chain.head();
        return new ChainState(
                head.map(Head::seq).orElse(0L), head.map(Head::hash).orElse(""), chain.waiting(), sealer.brokenAt());
    }
}
