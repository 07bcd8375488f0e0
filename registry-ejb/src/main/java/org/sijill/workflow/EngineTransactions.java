package org.sijill.workflow;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;

/**
 * The container's transactions for the engine. What the engine begins itself, on job threads, must be begun as a user
 * transaction: begun at the manager, the container does not tell the thread's invocation of it, and the engine's connection
 * would stay outside and commit each statement by itself, while the entities' is inside.
 */
class EngineTransactions implements TransactionManager {

    private final TransactionManager manager;
    private final UserTransaction user;

    EngineTransactions(TransactionManager manager, UserTransaction user) {
        this.manager = manager;
        this.user = user;
    }

    @Override
    public void begin() throws NotSupportedException, SystemException {
        user.begin();
    }

    @Override
    public void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        user.commit();
    }

    @Override
    public void rollback() throws SystemException {
        user.rollback();
    }

    @Override
    public void setRollbackOnly() throws SystemException {
        manager.setRollbackOnly();
    }

    @Override
    public int getStatus() throws SystemException {
        return manager.getStatus();
    }

    @Override
    public Transaction getTransaction() throws SystemException {
        return manager.getTransaction();
    }

    @Override
    public void setTransactionTimeout(int seconds) throws SystemException {
        manager.setTransactionTimeout(seconds);
    }

    @Override
    public Transaction suspend() throws SystemException {
        return manager.suspend();
    }

    @Override
    public void resume(Transaction suspended) throws InvalidTransactionException, SystemException {
        manager.resume(suspended);
    }
}
