package org.sijill.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/**
 * The one transaction of a case. Begun as a user transaction, because only of such a one the container tells the engine's
 * connection outside of a boundary; by {@code @Transactional} the engine would look past it.
 */
@ApplicationScoped
class CaseTransaction {

    @Resource
    private UserTransaction transaction;

    /** All of {@code work}, or nothing. */
    void within(Runnable work) {
        try {
            transaction.begin();
            try {
                work.run();
                transaction.commit();
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
