package org.sijill.common;

import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.UnitOfWork;

/** How many statements went to the database, as the persistence provider sends them. */
public final class CountedStatements {

    private CountedStatements() {}

    /** @return the number of statements while {@code work} ran in the transaction of {@code entities} */
    public static int during(EntityManager entities, Runnable work) {
        var count = new AtomicInteger();
        var listener = new SessionEventAdapter() {
            @Override
            public void postExecuteCall(SessionEvent event) {
                count.incrementAndGet();
            }
        };
        var events = entities.unwrap(UnitOfWork.class).getParent().getEventManager();
        events.addListener(listener);
        try {
            work.run();
        } finally {
            events.removeListener(listener);
        }
        return count.get();
    }
}
