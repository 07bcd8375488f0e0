package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.sijill.workflow.InMemoryEngine;

/** One application whose process runs on the engine in memory, as a test sees it. */
class RunningApplication {

    private final InMemoryEngine memory;
    private final FakeRegistration fake;
    private final String id = UUID.randomUUID().toString();

    private RunningApplication(InMemoryEngine memory, FakeRegistration fake) {
        this.memory = memory;
        this.fake = fake;
    }

    static RunningApplication filed(InMemoryEngine memory, FakeRegistration fake) {
        var application = new RunningApplication(memory, fake);
        memory.engine().getRuntimeService().startProcessInstanceByKey(RegistrationProcess.KEY, application.id);
        return application;
    }

    /** Completes the step it waits at. */
    void finish(String outcome) {
        memory.engine().getTaskService().complete(task().getId(), Map.of("outcome", outcome));
    }

    /** Runs what is to be done by a job of its own now. */
    void runJobs() {
        memory.forward(Duration.ZERO);
    }

    /** @return how many waited for the message */
    int withdraw() {
        return memory.engine()
                .getRuntimeService()
                .createMessageCorrelation("ApplicationWithdrawn")
                .processInstanceBusinessKey(id)
                .correlateAllWithResult()
                .size();
    }

    /** @return the service tasks that ran, by their methods, in order */
    List<String> calls() {
        return fake.callsFor(id);
    }

    void assertWaitsAt(String step) {
        assertThat(memory.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(id)
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly(step);
    }

    /** Its process is over, and nothing of any process is left to fire. */
    void assertEnded() {
        assertThat(memory.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .count())
                .isZero();
        assertThat(memory.engine().getManagementService().createJobQuery().count())
                .as("timers left behind")
                .isZero();
    }

    /** @return permissions that whoever does the open step may hold */
    List<String> candidates() {
        return memory.engine().getTaskService().getIdentityLinksForTask(task().getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** @return ids of the timer events that run, by the moment they fire */
    List<String> timers() {
        var management = memory.engine().getManagementService();
        return management.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .map(Job::getJobDefinitionId)
                .map(definition -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(definition)
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    /** @return the timer events that run, each with the moment it fires */
    List<String> timersAndDays() {
        var management = memory.engine().getManagementService();
        return management.createJobQuery().timers().list().stream()
                .map(job -> management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId()
                        + " " + job.getDuedate())
                .sorted()
                .toList();
    }

    /** @return version tag of the diagram it goes by */
    String version() {
        var instance = memory.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
        return memory.engine()
                .getRepositoryService()
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getVersionTag();
    }

    private Task task() {
        return memory.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
    }
}
