package org.sijill.common;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;

/** Transactions of a test without a container: none until {@link #begin}. */
public final class TestTransactions implements TransactionSynchronizationRegistry {

    private Map<Object, Object> resources;

    /** @return a memory that keeps nothing */
    public static TransactionMemory noMemory() {
        return new TransactionMemory(new TestTransactions());
    }

    public TransactionMemory memory() {
        return new TransactionMemory(this);
    }

    /** The former one, if there was one, is over. */
    public void begin() {
        resources = new HashMap<>();
    }

    @Override
    public Object getTransactionKey() {
        return resources;
    }

    @Override
    public void putResource(Object key, Object value) {
        resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getTransactionStatus() {
        return resources == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }
}
