package org.sijill.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.sijill.workflow.InMemoryEngine;

/** One grievance whose process runs on the engine in memory, as a test sees it. */
class RunningGrievance {

    private final InMemoryEngine memory;
    private final String id = UUID.randomUUID().toString();

    private RunningGrievance(InMemoryEngine memory) {
        this.memory = memory;
    }

    static RunningGrievance filed(InMemoryEngine memory) {
        var grievance = new RunningGrievance(memory);
        memory.engine().getRuntimeService().startProcessInstanceByKey(GrievanceProcess.KEY, grievance.id);
        return grievance;
    }

    /** Completes the steps it comes to, one outcome each. */
    void finish(String... outcomes) {
        for (var outcome : outcomes) {
            memory.engine().getTaskService().complete(task().getId(), Map.of("outcome", outcome));
        }
    }

    /** @return how many waited for the message */
    int withdraw() {
        return memory.engine()
                .getRuntimeService()
                .createMessageCorrelation("GrievanceWithdrawn")
                .processInstanceBusinessKey(id)
                .correlateAllWithResult()
                .size();
    }

    void assertWaitsAt(String step) {
        assertThat(task().getTaskDefinitionKey()).isEqualTo(step);
    }

    /** It waits at this step for whoever holds this permission. */
    void assertWaitsAt(String step, String permission) {
        assertWaitsAt(step);
        assertThat(memory.engine().getTaskService().getIdentityLinksForTask(task().getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(permission);
    }

    /** The process is over, and nothing of it is left to fire. */
    void assertEnded() {
        assertThat(memory.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
        assertThat(memory.engine().getManagementService().createJobQuery().count())
                .as("timers left behind")
                .isZero();
    }

    /** @return ids of the timer events that run, by the moment they fire */
    List<String> timers() {
        var management = memory.engine().getManagementService();
        return management.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    private Task task() {
        return memory.engine().getTaskService().createTaskQuery().singleResult();
    }
}
