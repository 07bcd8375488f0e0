package org.sijill.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.Ids;
import org.sijill.common.TestPersistence;
import org.sijill.common.TestTransactions;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

class WorkflowInstanceDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

    private final CaseReference forCase = new CaseReference(Ids.next(), "A-26-004217-4", new OfficeCode("OM-DA-01"), 1);

    private static void onDatabase(Consumer<WorkflowInstanceRepository> test) {
        TestPersistence.rolledBack(
                entities -> test.accept(new WorkflowInstanceRepository(entities, new TestTransactions().memory())));
    }

    @Test
    void ofOneProcessOneRunsForACaseAtATime() {
        onDatabase(instances -> {
            instances.add(WorkflowInstance.starting("registration", forCase, NOW));
            instances.add(WorkflowInstance.starting("registration", forCase, NOW));
            assertThatThrownBy(instances::flush)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("uq_workflow_instance_running");
        });
    }

    @Test
    void whatHasEndedLeavesRoomForTheNext() {
        onDatabase(instances -> {
            var first = WorkflowInstance.starting("registration", forCase, NOW);
            instances.add(first);
            instances.flush();
            first.ended(NOW.plusSeconds(60));
            instances.flush();
            var second = WorkflowInstance.starting("registration", forCase, NOW.plusSeconds(120));
            instances.add(second);
            instances.flush();
            assertThat(instances.findRunning(forCase.id())).containsSame(second);
        });
    }
}
