package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.workflow.InMemoryEngine;

class ApplicationDraftProcessTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("application-draft");
    private static final Duration LIMIT = Duration.ofDays(30);

    private final String id = UUID.randomUUID().toString();
    private final List<String> calls = new ArrayList<>();

    /** Overrides the real class, so a task's method that is renamed there no longer compiles here. */
    private final class FakeDraft extends ApplicationDraftProcess {

        @Override
        public Date due(String applicationId, String timer) {
            calls.add("due " + timer);
            return Date.from(ClockUtil.getCurrentTime().toInstant().plus(LIMIT));
        }

        @Override
        public void recordExpiry(String applicationId) {
            calls.add("recordExpiry");
        }

        @Override
        public void recordWithdrawal(String applicationId) {
            calls.add("recordWithdrawal");
        }
    }

    @BeforeEach
    void begin() {
        ENGINE.register("applicationDraftProcess", new FakeDraft());
        ENGINE.engine().getRuntimeService().startProcessInstanceByKey(ApplicationDraftProcess.KEY, id);
    }

    @AfterEach
    void clear() {
        ENGINE.clear();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void itWaitsForWhoeverBeganIt() {
        var task = ENGINE.engine().getTaskService().createTaskQuery().singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("AwaitSubmission");
        assertThat(ENGINE.engine().getTaskService().getIdentityLinksForTask(task.getId()))
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo("registration.draft"));
        assertThat(calls).containsExactly("due AwaitSubmissionDue");
    }

    @Test
    void handedInItIsOverWithoutAWord() {
        var tasks = ENGINE.engine().getTaskService();
        tasks.complete(tasks.createTaskQuery().singleResult().getId());
        assertEnded("due AwaitSubmissionDue");
    }

    @Test
    void afterItsTimeItExpires() {
        var management = ENGINE.engine().getManagementService();
        management.executeJob(management.createJobQuery().singleResult().getId());
        assertEnded("due AwaitSubmissionDue", "recordExpiry");
    }

    @Test
    void takenBackItIsOver() {
        assertThat(ENGINE.engine()
                        .getRuntimeService()
                        .createMessageCorrelation("ApplicationWithdrawn")
                        .processInstanceBusinessKey(id)
                        .correlateAllWithResult())
                .hasSize(1);
        assertEnded("due AwaitSubmissionDue", "recordWithdrawal");
    }

    private void assertEnded(String... called) {
        assertThat(calls).containsExactly(called);
        assertThat(ENGINE.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
        assertThat(ENGINE.engine().getManagementService().createJobQuery().count())
                .isZero();
    }
}
