package org.sijill.worklist;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.sijill.audit.TestAuditLog;
import org.sijill.calendar.Deadlines;
import org.sijill.common.FiredEvents;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.HumanTaskCreated;
import org.sijill.workflow.HumanTaskEnded;
import org.sijill.workflow.ProcessEngineGateway;

/** The work list of the test database, for tests of every feature; steps are opened and ended by the test's own process. */
public final class TestWorklist {

    private final Worklist worklist;
    private final String processKey;

    public TestWorklist(
            EntityManager entities,
            ProcessEngineGateway processes,
            Deadlines deadlines,
            CurrentActor current,
            Clock clock,
            String processKey) {
        this.worklist = new Worklist(
                new WorkItemRepository(entities),
                processes,
                deadlines,
                current,
                new FiredEvents<>(),
                TestAuditLog.in(entities, current, clock),
                clock);
        this.processKey = processKey;
    }

    public Worklist worklist() {
        return worklist;
    }

    /** @return the engine's id of the task */
    public String open(CaseReference forCase, String step, String permission, boolean waitsForCitizen) {
        var task = UUID.randomUUID().toString();
        worklist.opened(new HumanTaskCreated(task, processKey, forCase, step, permission, waitsForCitizen));
        return task;
    }

    public void end(String task, String outcome) {
        worklist.ended(new HumanTaskEnded(task, outcome));
    }
}
