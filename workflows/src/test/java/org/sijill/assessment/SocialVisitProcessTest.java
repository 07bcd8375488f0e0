package org.sijill.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.assessment.FakeVisit.ANSWER;
import static org.sijill.assessment.FakeVisit.CORRECTION;
import static org.sijill.assessment.FakeVisit.REMINDER;
import static org.sijill.assessment.FakeVisit.REVIEW;
import static org.sijill.assessment.FakeVisit.SLOT;
import static org.sijill.assessment.FakeVisit.VISIT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.workflow.InMemoryEngine;

class SocialVisitProcessTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("social-visit");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final String caseId = UUID.randomUUID().toString();
    private final FakeVisit fake = new FakeVisit();

    @BeforeEach
    void plan() {
        ENGINE.register("socialVisitProcess", fake);
        ENGINE.engine().getRuntimeService().startProcessInstanceByKey(SocialVisitProcess.KEY, caseId);
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
    void aPlannedVisitWaitsForADayToBeProposed() {
        assertWaitsAt("AgreeSlot", "assessment.visit");
        assertThat(timers()).containsExactly("AgreeSlotDue");
    }

    @Test
    void aLateProposalIsMarkedOnceAndGoesOn() {
        ENGINE.forward(SLOT.minus(SECOND));
        assertThat(fake.calls()).isEmpty();
        ENGINE.forward(SECOND);
        ENGINE.forward(SLOT);
        assertThat(fake.calls()).containsExactly("escalateSlot");
        assertWaitsAt("AgreeSlot", "assessment.visit");
    }

    @Test
    void theFamilyIsToldTheDayAndRemindedOfIt() {
        finish("SLOT_OFFERED");
        assertThat(fake.calls()).containsExactly("announceSlot");
        assertWaitsAt("VisitFamily", "assessment.visit");
        assertThat(timers()).containsExactly("SlotReminderDue", "VisitFamilyDue");
        ENGINE.forward(REMINDER);
        assertThat(fake.calls()).containsExactly("announceSlot", "remindFamily");
        ENGINE.forward(VISIT.minus(REMINDER));
        assertThat(fake.calls()).containsExactly("announceSlot", "remindFamily", "escalateVisit");
        assertWaitsAt("VisitFamily", "assessment.visit");
    }

    @Test
    void anotherDayIsProposedWhenTheOneToldDoesNotHold() {
        finish("SLOT_OFFERED");
        assertThat(reopen()).isEqualTo(1);
        assertWaitsAt("AgreeSlot", "assessment.visit");
        assertThat(timers()).containsExactly("AgreeSlotDue");
        assertThat(reopen()).as("nothing is told any more").isZero();
        finish("SLOT_OFFERED");
        assertWaitsAt("VisitFamily", "assessment.visit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPORTED", "REFUSED", "UNSAFE", "NOT_REACHED"})
    void whateverItCameToTheHeadReviewsItAndTheCallerIsTold(String finding) {
        fake.finds(finding);
        finish("SLOT_OFFERED");
        finish(finding);
        assertWaitsAt("ReviewVisit", "assessment.review");
        assertThat(timers()).containsExactly("ReviewVisitDue");
        finish("CLOSED");
        assertThat(fake.calls()).containsExactly("announceSlot", "tellFinding");
        assertEnded();
    }

    /** The caller reads the outcome: it is what the visit came to, not what the head said. */
    @Test
    void whoeverCalledItIsLeftWhatTheVisitCameTo() {
        var caller = Bpmn.createExecutableProcess("caller")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("Visit")
                .calledElement(SocialVisitProcess.KEY)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaOut("outcome", "finding")
                .userTask("After")
                .endEvent()
                .done();
        var engine = ENGINE.engine();
        var deployed = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("caller.bpmn", caller)
                .deploy();
        clearButBeans();
        engine.getRuntimeService().startProcessInstanceByKey("caller", caseId);
        fake.finds("UNSAFE");
        finish("SLOT_OFFERED");
        finish("UNSAFE");
        finish("CLOSED");
        var after = task();
        assertThat(after.getTaskDefinitionKey()).isEqualTo("After");
        assertThat(engine.getTaskService().getVariable(after.getId(), "finding"))
                .isEqualTo("UNSAFE");
        engine.getTaskService().complete(after.getId());
        assertEnded();
        engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
    }

    private void clearButBeans() {
        ENGINE.clear();
        ENGINE.register("socialVisitProcess", fake);
    }

    @Test
    void aClosedDoorLeadsToAnotherDayAndASecondOneToALetter() {
        finish("SLOT_OFFERED");
        finish("NOT_HOME");
        assertWaitsAt("AgreeSlot", "assessment.visit");
        finish("SLOT_OFFERED");
        finish("NOT_HOME_TWICE");
        assertThat(fake.calls()).containsExactly("announceSlot", "announceSlot");
        ENGINE.forward(Duration.ZERO);
        assertThat(fake.calls()).containsExactly("announceSlot", "announceSlot", "writeToFamily");
        assertWaitsAt("AwaitFamily", "assessment.answer");
        assertThat(timers()).containsExactly("AwaitFamilyDue");
    }

    /** Turns red if the diagram's asyncBefore is taken away: a letter that fails would undo what the researcher sent. */
    @Test
    void theLetterIsMadeByAJobOfItsOwnAndTriedAgain() {
        fake.failOnce();
        finish("SLOT_OFFERED");
        finish("NOT_HOME_TWICE");
        assertThatThrownBy(() -> ENGINE.forward(Duration.ZERO)).hasRootCauseInstanceOf(IllegalStateException.class);
        ENGINE.forward(Duration.ZERO);
        assertWaitsAt("AwaitFamily", "assessment.answer");
    }

    @Test
    void aFamilyThatAnswersTheLetterIsVisited() {
        write();
        finish("REACHED");
        assertWaitsAt("AgreeSlot", "assessment.visit");
    }

    @Test
    void aFamilyThatDoesNotAnswerWasNotReachedAndTheHeadReviewsIt() {
        write();
        ENGINE.forward(ANSWER.minus(SECOND));
        assertWaitsAt("AwaitFamily", "assessment.answer");
        ENGINE.forward(SECOND);
        assertThat(fake.calls()).endsWith("recordNotReached");
        assertWaitsAt("ReviewVisit", "assessment.review");
    }

    private void write() {
        finish("SLOT_OFFERED");
        finish("NOT_HOME_TWICE");
        ENGINE.forward(Duration.ZERO);
    }

    @Test
    void theHeadSendsAReportBackAndSeesItAgain() {
        finish("SLOT_OFFERED");
        finish("REPORTED");
        finish("SENT_BACK");
        assertWaitsAt("CorrectReport", "assessment.visit");
        assertThat(timers()).containsExactly("CorrectReportDue");
        ENGINE.forward(CORRECTION);
        assertThat(fake.calls()).endsWith("escalateCorrection");
        finish("REPORTED");
        assertWaitsAt("ReviewVisit", "assessment.review");
        ENGINE.forward(REVIEW);
        assertThat(fake.calls()).endsWith("escalateReview");
        finish("CLOSED");
        assertEnded();
    }

    @Test
    void theHeadOrdersAnotherVisit() {
        finish("SLOT_OFFERED");
        finish("UNSAFE");
        finish("AGAIN");
        assertWaitsAt("AgreeSlot", "assessment.visit");
    }

    @Test
    void anOutcomeThatNoPathKnowsChangesNothing() {
        finish("SLOT_OFFERED");
        assertThatThrownBy(() -> finish("CLOSED")).isInstanceOf(ProcessEngineException.class);
        assertWaitsAt("VisitFamily", "assessment.visit");
    }

    private void finish(String outcome) {
        ENGINE.engine().getTaskService().complete(task().getId(), Map.of("outcome", outcome));
    }

    /** @return how many waited for the message */
    private int reopen() {
        return ENGINE.engine()
                .getRuntimeService()
                .createMessageCorrelation(VisitService.SLOT_REOPENED)
                .processInstanceBusinessKey(caseId)
                .correlateAllWithResult()
                .size();
    }

    private Task task() {
        return ENGINE.engine().getTaskService().createTaskQuery().singleResult();
    }

    private void assertWaitsAt(String step, String permission) {
        assertThat(task().getTaskDefinitionKey()).isEqualTo(step);
        assertThat(ENGINE.engine().getTaskService().getIdentityLinksForTask(task().getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(permission);
    }

    private static List<String> timers() {
        var management = ENGINE.engine().getManagementService();
        return management.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .map(Job::getJobDefinitionId)
                .map(id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    private static void assertEnded() {
        assertThat(ENGINE.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
        assertThat(ENGINE.engine().getManagementService().createJobQuery().count())
                .isZero();
    }
}
