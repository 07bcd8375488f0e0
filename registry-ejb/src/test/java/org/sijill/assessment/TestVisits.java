package org.sijill.assessment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.sijill.audit.TestAuditLog;
import org.sijill.calendar.TestCalendar;
import org.sijill.common.FiredEvents;
import org.sijill.common.Turns;
import org.sijill.document.TestDocuments;
import org.sijill.letter.TestLetters;
import org.sijill.notification.Outboxes;
import org.sijill.office.TestParameters;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.ProcessEngineGateway;
import org.sijill.worklist.Worklist;

/** The visits of the test database, for tests of the features whose cases they are. */
public final class TestVisits {

    private TestVisits() {}

    public static Visits in(
            EntityManager entities,
            ProcessEngineGateway processes,
            Worklist worklist,
            CurrentActor current,
            Clock clock) {
        var repository = new VisitRepository(entities);
        var deadlines = TestCalendar.deadlines(entities, current, clock);
        var slots = new Slots(deadlines, TestParameters.in(entities), clock);
        var reader = new VisitReader(
                repository,
                slots,
                TestDocuments.in(entities, current, clock),
                TestLetters.in(entities, current, clock),
                worklist,
                current);
        return new Visits(
                repository,
                new VisitDeadlines(deadlines, slots, TestParameters.in(entities), clock),
                reader,
                new VisitMessages(Outboxes.in(entities, clock), slots, repository),
                processes,
                new Turns(entities),
                new FiredEvents<>(),
                current,
                new VisitAudit(TestAuditLog.in(entities, current, clock)),
                clock);
    }
}
