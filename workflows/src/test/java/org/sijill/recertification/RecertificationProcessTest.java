package org.sijill.recertification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.workflow.InMemoryEngine;

class RecertificationProcessTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("recertification");
    private static final Map<String, Integer> DAYS =
            Map.of("ReminderDue", 30, "StaleDue", 60, "SuspensionDue", 90, "ClosureDue", 150);

    private final String id = UUID.randomUUID().toString();
    private final List<String> calls = new ArrayList<>();
    private final Instant asked = ClockUtil.getCurrentTime().toInstant();

    /** Overrides the real class, so a task's method that is renamed there no longer compiles here. */
    private final class FakeRecertification extends RecertificationProcess {

        @Override
        public Date due(String householdId, String timer) {
            var from =
                    DAYS.containsKey(timer) ? asked : ClockUtil.getCurrentTime().toInstant();
            return Date.from(from.plus(Duration.ofDays(DAYS.getOrDefault(timer, 7))));
        }

        @Override
        public void askFamily(String householdId) {
            calls.add("ask");
        }

        @Override
        public void remindFamily(String householdId) {
            calls.add("remind");
        }

        @Override
        public void markStale(String householdId) {
            calls.add("stale");
        }

        @Override
        public void suspendFile(String householdId) {
            calls.add("suspend");
        }

        @Override
        public String closeFile(String householdId) {
            calls.add("close");
            return "CLOSED";
        }

        @Override
        public void escalateCheck(String householdId) {
            calls.add("escalate");
        }

        @Override
        public void recordAnnulment(String householdId) {
            calls.add("annul");
        }
    }

    @BeforeEach
    void begin() {
        ENGINE.register("recertificationProcess", new FakeRecertification());
        ENGINE.engine().getRuntimeService().startProcessInstanceByKey(RecertificationProcess.KEY, id);
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
    void itWaitsForTheFamilyAndForOneDayAtATime() {
        assertThat(ENGINE.engine().getTaskService().getIdentityLinksForTask(task().getId()))
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo("recertification.confirmOwn"));
        assertWaitsAt("AwaitConfirmation");
        assertThat(ENGINE.engine()
                        .getManagementService()
                        .createJobQuery()
                        .timers()
                        .count())
                .isOne();
    }

    @Test
    void aFamilyThatConfirmsIsLeftInPeace() {
        finish("CONFIRMED");
        assertEnded("ask");
    }

    @Test
    void whoeverNeverAnswersIsRemindedThenOverdueThenSuspendedThenClosed() {
        forward(30);
        assertThat(calls).containsExactly("ask", "remind");
        forward(30);
        assertThat(calls).containsExactly("ask", "remind", "stale");
        forward(30);
        assertThat(calls).containsExactly("ask", "remind", "stale", "suspend");
        assertWaitsAt("AwaitConfirmation");
        forward(60);
        assertEnded("ask", "remind", "stale", "suspend", "close");
    }

    /** Red if the days stand beside each other as four timers and a later one runs first. */
    @Test
    void aClockThatJumpsOverSeveralDaysBringsEachAboutOnceAndInItsOrder() {
        forward(95);
        assertThat(calls).containsExactly("ask", "remind", "stale", "suspend");
        finish("CONFIRMED");
        assertEnded("ask", "remind", "stale", "suspend");
    }

    @Test
    void anOverdueFamilyCanStillSayThatSomethingChanged() {
        forward(61);
        finish("CHANGED");
        assertWaitsAt("CheckChanges");
        assertThat(ENGINE.engine().getTaskService().getIdentityLinksForTask(task().getId()))
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo("recertification.check"));
        finish("NOTED");
        assertEnded("ask", "remind", "stale");
    }

    /** The days of the family do not run on while the branch has it. */
    @Test
    void aBranchThatIsLateIsMarkedOnceAndTheFamilyIsNotPunished() {
        finish("CHANGED");
        forward(200);
        assertThat(calls).containsExactly("ask", "escalate");
        assertWaitsAt("CheckChanges");
        finish("UNCHANGED");
        assertEnded("ask", "escalate");
    }

    @Test
    void theEndOfTheFileEndsItWhereverItWaits() {
        assertThat(annul()).isOne();
        assertEnded("ask", "annul");
    }

    @Test
    void theEndOfTheFileEndsTheQuestionOfTheBranchToo() {
        finish("CHANGED");
        assertThat(annul()).isOne();
        assertEnded("ask", "annul");
    }

    private int annul() {
        return ENGINE.engine()
                .getRuntimeService()
                .createMessageCorrelation("FamilyAnnulled")
                .processInstanceBusinessKey(id)
                .correlateAllWithResult()
                .size();
    }

    private void forward(int days) {
        ENGINE.forward(Duration.ofDays(days));
    }

    private void finish(String outcome) {
        ENGINE.engine().getTaskService().complete(task().getId(), Map.of("outcome", outcome));
    }

    private Task task() {
        return ENGINE.engine().getTaskService().createTaskQuery().singleResult();
    }

    private void assertWaitsAt(String step) {
        assertThat(task().getTaskDefinitionKey()).isEqualTo(step);
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
