package org.sijill.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.grievance.FakeGrievance.OVERDUE;
import static org.sijill.grievance.FakeGrievance.REVIEW;
import static org.sijill.grievance.FakeGrievance.SATISFACTION;
import static org.sijill.grievance.FakeGrievance.TRIAGE;
import static org.sijill.grievance.FakeGrievance.WARNING;
import static org.sijill.grievance.GrievanceProcess.AWAIT_ANSWER;
import static org.sijill.grievance.GrievanceProcess.AWAIT_SATISFACTION;
import static org.sijill.grievance.GrievanceProcess.HANDLE;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.workflow.InMemoryEngine;

class GrievanceProcessTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("grievance");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String TRIAGING = GrievanceProcess.TRIAGE;
    private static final String REVIEWING = GrievanceProcess.REVIEW;

    private final FakeGrievance fake = new FakeGrievance();
    private RunningGrievance grievance;

    @BeforeEach
    void file() {
        ENGINE.register("grievanceProcess", fake);
        grievance = RunningGrievance.filed(ENGINE);
    }

    @AfterEach
    void clear() {
        ENGINE.clear();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private void assertCalls(String... calls) {
        assertThat(fake.calls()).containsExactly(calls);
    }

    private void assertRefuses(String outcome, String step) {
        assertThatThrownBy(() -> grievance.finish(outcome)).isInstanceOf(ProcessEngineException.class);
        grievance.assertWaitsAt(step);
    }

    /** The office's clock stands while somebody else has it. Turns red if one of the two loses its {@code waitsFor}. */
    @Test
    void twoStepsWaitForWhoeverComplained() {
        var repository = ENGINE.engine().getRepositoryService();
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(GrievanceProcess.KEY)
                .singleResult();
        assertThat(repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class))
                .filteredOn(task -> task.getExtensionElements() != null
                        && task.getExtensionElements().getElementsQuery().list().stream()
                                .flatMap(element -> element.getChildElementsByType(CamundaProperty.class).stream())
                                .anyMatch(property -> "waitsFor".equals(property.getCamundaName())
                                        && "citizen".equals(property.getCamundaValue())))
                .extracting(UserTask::getId)
                .containsExactlyInAnyOrder(AWAIT_ANSWER, AWAIT_SATISFACTION);
    }

    @Nested
    class Triage {

        @Test
        void whatIsFiledIsRegisteredAtOnceAndWaitsForTheTriage() {
            assertCalls("registerGrievance", "findRoom");
            grievance.assertWaitsAt(TRIAGING, "grievance.triage");
            assertThat(grievance.timers()).containsExactly("TriageGrievanceDue");
        }

        @Test
        void whatIsSensitiveIsTriagedByTheRoomsOwnPeople() {
            ENGINE.clear();
            fake.belongsTo("grievance.protect");
            file();
            grievance.assertWaitsAt(TRIAGING, "grievance.protect");
        }

        @ParameterizedTest
        @CsvSource({
            "REFERRED, announceReferral",
            "NOT_ADMISSIBLE, announceInadmissible",
            "LINKED, announceLink",
            "HANDED_OVER, handOver"
        })
        void whatIsNotHandledHereEndsWithAWordOfIt(String outcome, String told) {
            grievance.finish(outcome);
            assertCalls("registerGrievance", "findRoom", told);
            grievance.assertEnded();
        }

        @Test
        void whatIsAnsweredAtOnceWaitsForTheReply() {
            grievance.finish("ANSWERED");
            assertCalls("registerGrievance", "findRoom", "announceResolution");
            grievance.assertWaitsAt(AWAIT_SATISFACTION);
        }

        @Test
        void whatBelongsElsewhereIsTriagedThereWithALimitOfItsOwn() {
            ENGINE.forward(TRIAGE.minus(SECOND));
            fake.belongsTo("grievance.audit");
            grievance.finish("MOVED");
            assertCalls("registerGrievance", "findRoom", "findRoom");
            grievance.assertWaitsAt(TRIAGING, "grievance.audit");
            ENGINE.forward(TRIAGE.minus(SECOND));
            assertThat(fake.calls()).doesNotContain("escalateTriage");
        }

        @Test
        void aLateTriageIsMarkedOnceAndGoesOn() {
            ENGINE.forward(TRIAGE.minus(SECOND));
            assertCalls("registerGrievance", "findRoom");
            ENGINE.forward(SECOND);
            ENGINE.forward(TRIAGE);
            assertCalls("registerGrievance", "findRoom", "escalateTriage");
            grievance.finish("ACCEPTED");
            grievance.assertWaitsAt(HANDLE);
        }

        @Test
        void anOutcomeThatNoPathKnowsChangesNothing() {
            assertRefuses("PROPOSED", TRIAGING);
        }
    }

    @Nested
    class Handling {

        @BeforeEach
        void accept() {
            grievance.finish("ACCEPTED");
            fake.forget();
        }

        @Test
        void itWaitsForWhoeverHandlesItAndForOneDayAtATime() {
            grievance.assertWaitsAt(HANDLE, "grievance.handle");
            assertThat(grievance.timers()).containsExactly("AnswerWarningDue");
        }

        @Test
        void anAnswerThatNobodyReviewsIsSent() {
            grievance.finish("PROPOSED");
            assertCalls("findReviewer", "announceResolution");
            grievance.assertWaitsAt(AWAIT_SATISFACTION);
            assertThat(grievance.timers()).containsExactly("AwaitSatisfactionDue");
        }

        @Test
        void aReviewedAnswerIsSentOnceItIsApproved() {
            fake.isReviewed();
            grievance.finish("PROPOSED");
            grievance.assertWaitsAt(REVIEWING, "grievance.review");
            assertThat(grievance.timers()).containsExactly("ReviewProposalDue", "AnswerWarningDue");
            grievance.finish("APPROVED");
            assertCalls("findReviewer", "announceResolution");
            grievance.assertWaitsAt(AWAIT_SATISFACTION);
            assertThat(grievance.timers()).containsExactly("AwaitSatisfactionDue");
        }

        @Test
        void anAnswerSentBackIsProposedAgainAndItsDaysGoOn() {
            fake.isReviewed();
            ENGINE.forward(WARNING);
            grievance.finish("PROPOSED", "RETURNED");
            grievance.assertWaitsAt(HANDLE, "grievance.handle");
            assertThat(grievance.timers()).containsExactly("HandleGrievanceDue");
            grievance.finish("PROPOSED", "APPROVED");
            assertCalls("warnHandler", "findReviewer", "findReviewer", "announceResolution");
        }

        @Test
        void aLateReviewIsMarkedOnceAndGoesOn() {
            fake.isReviewed();
            grievance.finish("PROPOSED");
            ENGINE.forward(REVIEW.minus(SECOND));
            assertCalls("findReviewer");
            ENGINE.forward(SECOND);
            ENGINE.forward(REVIEW);
            assertCalls("findReviewer", "escalateReview");
            grievance.finish("APPROVED");
            grievance.assertWaitsAt(AWAIT_SATISFACTION);
        }

        @Test
        void whatBelongsElsewhereIsTriagedThere() {
            fake.belongsTo("grievance.privacy");
            grievance.finish("MOVED");
            assertCalls("findRoom");
            grievance.assertWaitsAt(TRIAGING, "grievance.privacy");
            assertThat(grievance.timers()).containsExactly("TriageGrievanceDue");
        }

        @Test
        void anOutcomeThatNoPathKnowsChangesNothing() {
            assertRefuses("APPROVED", HANDLE);
            fake.isReviewed();
            grievance.finish("PROPOSED");
            assertRefuses("PROPOSED", REVIEWING);
        }
    }

    @Nested
    class Reply {

        @BeforeEach
        void answer() {
            grievance.finish("ACCEPTED", "PROPOSED");
            fake.forget();
        }

        @Test
        void whoeverComplainedIsAsked() {
            grievance.assertWaitsAt(AWAIT_SATISFACTION, "grievance.rate");
            assertThat(grievance.timers()).containsExactly("AwaitSatisfactionDue");
        }

        @Test
        void anAcceptedAnswerClosesIt() {
            grievance.finish("ACCEPTED");
            assertCalls("closeAccepted");
            grievance.assertEnded();
        }

        @Test
        void whoeverSaysNothingClosesItToo() {
            ENGINE.forward(SATISFACTION.minus(SECOND));
            assertCalls();
            grievance.assertWaitsAt(AWAIT_SATISFACTION);
            ENGINE.forward(SECOND);
            assertCalls("closeSilently");
            grievance.assertEnded();
        }

        @Test
        void whatIsNotAcceptedGoesToTheNextLevelWithDaysOfItsOwn() {
            ENGINE.forward(SATISFACTION.minus(SECOND));
            grievance.finish("NOT_SATISFIED");
            assertCalls("escalateToNextLevel", "beginHandling");
            grievance.assertWaitsAt(HANDLE);
            ENGINE.forward(WARNING.minus(SECOND));
            assertThat(fake.calls()).doesNotContain("warnHandler", "closeSilently");
            assertThat(grievance.timers()).containsExactly("AnswerWarningDue");
        }

        @Test
        void anOutcomeThatNoPathKnowsChangesNothing() {
            assertRefuses("APPROVED", AWAIT_SATISFACTION);
        }

        @Test
        void aLongWayComesToItsEnd() {
            fake.isReviewed();
            grievance.finish("NOT_SATISFIED", "ASKED", "ANSWERED", "PROPOSED", "RETURNED", "MOVED", "ACCEPTED");
            ENGINE.forward(OVERDUE);
            grievance.finish("PROPOSED", "APPROVED", "ACCEPTED");
            assertCalls(
                    "escalateToNextLevel",
                    "beginHandling",
                    "askComplainant",
                    "takeAnswer",
                    "findReviewer",
                    "findRoom",
                    "beginHandling",
                    "warnHandler",
                    "tellHead",
                    "raiseLevel",
                    "beginHandling",
                    "findReviewer",
                    "announceResolution",
                    "closeAccepted");
            grievance.assertEnded();
        }
    }

    @Nested
    class Withdrawal {

        @ParameterizedTest
        @CsvSource({
            "TriageGrievance, ''",
            "HandleGrievance, ACCEPTED",
            "ReviewProposal, ACCEPTED PROPOSED",
            "AwaitComplainant, ACCEPTED ASKED",
            "AwaitSatisfaction, ANSWERED"
        })
        void endsItWhereverItWaits(String step, String way) {
            fake.isReviewed();
            if (!way.isEmpty()) {
                grievance.finish(way.split(" "));
            }
            grievance.assertWaitsAt(step);
            fake.forget();
            assertThat(grievance.withdraw()).isOne();
            assertCalls("recordWithdrawal");
            grievance.assertEnded();
        }

        @ParameterizedTest
        @ValueSource(strings = {"REFERRED", "HANDED_OVER"})
        void whatIsOverHearsOfNone(String outcome) {
            grievance.finish(outcome);
            assertThat(grievance.withdraw()).isZero();
        }
    }
}
