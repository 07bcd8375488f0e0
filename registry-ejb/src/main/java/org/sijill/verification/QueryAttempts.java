package org.sijill.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/** The two short transactions around an attempt; none is open while a register is asked. */
@ApplicationScoped
class QueryAttempts {

    private static final System.Logger LOG = System.getLogger(QueryAttempts.class.getName());

    private final RegisterQueryRepository queries;
    private final Event<RegisterAnswered> answered;
    private final Clock clock;

    @Inject
    QueryAttempts(RegisterQueryRepository queries, Event<RegisterAnswered> answered, Clock clock) {
        this.queries = queries;
        this.answered = answered;
        this.clock = clock;
    }

    /** For the container. */
    protected QueryAttempts() {
        this(null, null, null);
    }

    /** @return what is due first; the next attempts are put off already, should these be cut short */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<ClaimedQuery> claim(Register register, int most) {
        return queries.claim(register, most, clock.instant());
    }

    /** What came for a case that ended meanwhile, or in which somebody else is meant by now, is dropped. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(ClaimedQuery asked, Reply reply) {
        queries.take(asked.id()).filter(query -> query.isAsAsked(asked)).ifPresent(query -> {
            if (query.settle(reply, clock.instant())) {
                answered.fire(new RegisterAnswered(query.about(), query.register()));
            } else if (reply.kind() == Reply.Kind.WRONG) {
                LOG.log(Level.WARNING, "question={0} answer=refused why={1}", asked.id(), reply.error());
            }
        });
    }
}
