package org.sijill.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** For the tests of every feature: an audit log that writes in the test's transaction. */
public final class TestAuditLog {

    private TestAuditLog() {}

    public static AuditLog in(EntityManager entities, CurrentActor actor, Clock clock) {
        return new AuditLog(new AuditRepository(entities), actor, new RequestReference(), clock);
    }

    /** Somebody who may read the log of this area. */
    static Actor auditor(String area) {
        return new Actor(
                new ActorId(UUID.randomUUID()),
                "auditor",
                Set.of("auditor"),
                Set.of("audit.read"),
                new OfficeCode(area),
                new OfficeCode(area),
                4,
                Optional.empty());
    }
}
