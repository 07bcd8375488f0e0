package org.sijill.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The hash chain in the database. It is grown by the database's own function, which alone may write seals. */
@ApplicationScoped
class AuditChain {

    private final EntityManager entities;

    @Inject
    AuditChain(EntityManager entities) {
        this.entities = entities;
    }

    /** for the container */
    protected AuditChain() {
        this(null);
    }

    /**
     * What one pass of the sealer did.
     *
     * @param sealed how many events
     * @param head the chain's head afterwards
     */
    record Pass(int sealed, Head head) {}

    /** @return empty if another sealer is at it, or nothing was ever logged */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Pass> seal(Instant now, int atMost) {
        // as text: EclipseLink and the driver do not agree on an Instant in a native query
        return first(
                        "select sealed, head_seq, head_hash, head_at"
                                + " from sijill.audit_seal_waiting(cast(?1 as timestamptz), ?2)",
                        now.toString(),
                        atMost)
                .map(row -> new Pass(((Number) row[0]).intValue(), head(row, 1)));
    }

    Optional<Head> head() {
        return first("select seq, encode(hash, 'hex'), sealed_at from sijill.audit_seal order by seq desc limit 1")
                .map(row -> head(row, 0));
    }

    /** @return the seal at this place, if the chain reaches it */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<Head> at(long seq) {
        return first("select seq, encode(hash, 'hex'), sealed_at from sijill.audit_seal where seq = ?1", seq)
                .map(row -> head(row, 0));
    }

    /** @return events that wait for their seal */
    long waiting() {
        var count = entities.createNativeQuery("select count(*) from sijill.audit_waiting")
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private static Head head(Object[] row, int from) {
        return new Head(
                ((Number) row[from]).longValue(), (String) row[from + 1], ((Timestamp) row[from + 2]).toInstant());
    }

    private Optional<Object[]> first(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().findFirst().map(Object[].class::cast);
    }
}
