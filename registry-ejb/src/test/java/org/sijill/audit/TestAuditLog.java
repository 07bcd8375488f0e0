package org.sijill.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.sijill.security.CurrentActor;

/** For the tests of every feature: an audit log that writes in the test's transaction. */
public final class TestAuditLog {

    private TestAuditLog() {}

    public static AuditLog in(EntityManager entities, CurrentActor actor, Clock clock) {
        return new AuditLog(new AuditRepository(entities), actor, new RequestReference(), clock);
    }
}
