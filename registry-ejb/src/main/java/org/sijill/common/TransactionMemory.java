package org.sijill.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this transaction has read or made already, so that the many small steps of a process need not ask the database for it
 * again. It ends with the transaction, and outside of one nothing is kept. Whoever asks checks himself that the actor of this
 * step may reach what is found: another one may have read it.
 *
 * @see "ADR 0020"
 */
@ApplicationScoped
public class TransactionMemory {

    private final TransactionSynchronizationRegistry transactions;

    @Inject
    public TransactionMemory(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** For the container. */
    protected TransactionMemory() {
        this(null);
    }

    private record Key(Class<?> kind, Object id) {}

    /** @return what was kept in this transaction */
    public <T> Optional<T> find(Class<T> kind, Object id) {
        return Optional.ofNullable(kind.cast(kept().get(new Key(kind, id))));
    }

    /** @return {@code value}, kept until the transaction ends */
    public <T> T keep(Class<T> kind, Object id, T value) {
        kept().put(new Key(kind, id), value);
        return value;
    }

    /** After the persistence context was cleared: what was read before is not watched any more. */
    public void forget() {
        kept().clear();
    }

    /** Outside of a transaction a new one each time, so that nothing is kept. */
    @SuppressWarnings("unchecked")
    private Map<Key, Object> kept() {
        if (transactions.getTransactionKey() == null) {
            return new HashMap<>();
        }
        var kept = (Map<Key, Object>) transactions.getResource(TransactionMemory.class);
        if (kept == null) {
            kept = new HashMap<>();
            transactions.putResource(TransactionMemory.class, kept);
        }
        return kept;
    }
}
