package org.sijill.worklist;

import java.time.Instant;
import java.util.UUID;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;
import org.sijill.workflow.HumanTaskCreated;

/** Invented work items. */
final class WorkItems {

    static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private WorkItems() {}

    /** A check that waits in this office. */
    static WorkItem open(String office, int level) {
        return open(office, level, "registration.verify", false);
    }

    static WorkItem open(String office, int level, String permission, boolean waitsForCitizen) {
        var forCase = new CaseReference(UUID.randomUUID(), "A-26-004217-4", new OfficeCode(office), level);
        return WorkItem.open(
                new HumanTaskCreated(
                        UUID.randomUUID().toString(),
                        "registration",
                        forCase,
                        "CheckApplication",
                        permission,
                        waitsForCitizen),
                NOW);
    }
}
