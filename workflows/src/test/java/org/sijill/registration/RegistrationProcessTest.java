package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.registration.FakeRegistration.CEILING;
import static org.sijill.registration.FakeRegistration.CHECK;
import static org.sijill.registration.FakeRegistration.COMPLETION;
import static org.sijill.registration.FakeRegistration.DECISION;
import static org.sijill.registration.FakeRegistration.FIRST_REMINDER;
import static org.sijill.registration.FakeRegistration.SECOND_REMINDER;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.assessment.FakeVisit;
import org.sijill.workflow.InMemoryEngine;

class RegistrationProcessTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("registration");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String CHECKING = "CheckApplication";
    private static final String DECIDING = "DecideApplication";
    private static final String COMPLETING = "AwaitCompletion";

    private FakeRegistration fake;
    private RunningApplication application;

    @BeforeEach
    void file() {
        file(false, 1);
    }

    private void file(boolean device, int lapses) {
        fake = new FakeRegistration(device, lapses);
        ENGINE.register("registrationProcess", fake);
        application = RunningApplication.filed(ENGINE, fake);
    }

    @AfterEach
    void clear() {
        ENGINE.clear();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Nested
    class Filing {

        @Test
        void aFiledApplicationIsRegisteredAtOnceAndWaitsForTheCheck() {
            assertThat(application.calls()).containsExactly("registerFiling");
            application.assertWaitsAt(CHECKING);
            assertThat(application.candidates()).containsExactly("registration.verify");
        }

        @Test
        void aFilingWithEverythingThereIsNotCheckedAgain() {
            ENGINE.clear();
            fake.registers("COMPLETE");
            ENGINE.register("registrationProcess", fake);
            application = RunningApplication.filed(ENGINE, fake);
            application.assertWaitsAt(DECIDING);
            assertThat(application.timers()).containsExactly("DecideApplicationDue", "LegalCeilingDue");
        }

        @Test
        void twoLimitsRunFromTheStart() {
            assertThat(application.timers()).containsExactly("CheckApplicationDue", "LegalCeilingDue");
        }

        @ParameterizedTest
        @CsvSource({"true, registration.decideCostly", "false, registration.decide"})
        void whoeverAsksForADeviceIsDecidedHigher(boolean device, String permission) {
            ENGINE.clear();
            file(device, 1);
            application.finish("CONFIRMED");
            application.assertWaitsAt(DECIDING);
            assertThat(application.candidates()).containsExactly(permission);
        }
    }

    @Nested
    class Check {

        @Test
        void aConfirmedApplicationWaitsForTheDecisionWithItsOwnLimit() {
            application.finish("CONFIRMED");
            application.assertWaitsAt(DECIDING);
            assertThat(application.timers()).containsExactly("DecideApplicationDue", "LegalCeilingDue");
        }

        @Test
        void aReturnedApplicationWaitsForTheCitizen() {
            application.finish("RETURNED");
            assertThat(application.calls()).containsExactly("registerFiling", "announceReturn");
            application.assertWaitsAt(COMPLETING);
            assertThat(application.candidates()).containsExactly("registration.complete");
            assertThat(application.timers())
                    .containsExactly("FirstReminderDue", "SecondReminderDue", "AwaitCompletionDue", "LegalCeilingDue");
        }

        @Test
        void aCompletedApplicationIsCheckedAgainWithANewLimitAndNoReminders() {
            application.finish("RETURNED");
            application.finish("COMPLETED");
            application.assertWaitsAt(CHECKING);
            assertThat(application.timers()).containsExactly("CheckApplicationDue", "LegalCeilingDue");
            application.finish("CONFIRMED");
            application.assertWaitsAt(DECIDING);
        }

        @Test
        void anOutcomeThatNoPathKnowsChangesNothing() {
            assertThatThrownBy(() -> application.finish("APPROVED")).isInstanceOf(ProcessEngineException.class);
            application.assertWaitsAt(CHECKING);
        }

        @Test
        void aLateCheckIsMarkedOnceAndGoesOn() {
            ENGINE.forward(CHECK.minus(SECOND));
            assertThat(application.calls()).containsExactly("registerFiling");
            ENGINE.forward(SECOND);
            ENGINE.forward(CHECK);
            assertThat(application.calls()).containsExactly("registerFiling", "escalateCheck");
            application.assertWaitsAt(CHECKING);
            application.finish("CONFIRMED");
            application.assertWaitsAt(DECIDING);
        }
    }

    @Nested
    class Decision {

        @BeforeEach
        void confirm() {
            application.finish("CONFIRMED");
        }

        @Test
        void anApprovedApplicationIsAnnouncedAndEnds() {
            application.finish("APPROVED");
            application.runJobs();
            assertThat(application.calls()).containsExactly("registerFiling", "findVisit", "announceApproval");
            application.assertEnded();
        }

        /** Turns red if the diagram's asyncBefore is taken away: a letter that fails would undo the decision. */
        @ParameterizedTest
        @ValueSource(strings = {"APPROVED", "REJECTED"})
        void theLetterIsMadeAfterTheDecisionAndTriedAgainIfItFails(String decision) {
            fake.failOnce();
            application.finish(decision);
            assertThat(application.calls()).containsExactly("registerFiling", "findVisit");
            assertThatThrownBy(application::runJobs).hasRootCauseInstanceOf(IllegalStateException.class);
            application.runJobs();
            assertThat(application.calls()).hasSize(3);
            application.assertEnded();
        }

        @Test
        void aRejectedApplicationIsAnnouncedAndEnds() {
            application.finish("REJECTED");
            application.runJobs();
            assertThat(application.calls()).containsExactly("registerFiling", "findVisit", "announceRejection");
            application.assertEnded();
        }

        @Test
        void theDecisionMayReturnItToTheCitizenAndThenItIsCheckedAgain() {
            application.finish("RETURNED");
            application.assertWaitsAt(COMPLETING);
            application.finish("COMPLETED");
            application.assertWaitsAt(CHECKING);
            application.finish("CONFIRMED");
            application.finish("APPROVED");
            application.runJobs();
            assertThat(application.calls())
                    .containsExactly("registerFiling", "findVisit", "announceReturn", "findVisit", "announceApproval");
            application.assertEnded();
        }

        @Test
        void anOutcomeThatNoPathKnowsChangesNothing() {
            assertThatThrownBy(() -> application.finish("CONFIRMED")).isInstanceOf(ProcessEngineException.class);
            application.assertWaitsAt(DECIDING);
        }

        @Test
        void aLateDecisionIsMarkedOnceAndGoesOn() {
            ENGINE.forward(DECISION.minus(SECOND));
            assertThat(application.calls()).containsExactly("registerFiling", "findVisit");
            ENGINE.forward(SECOND);
            ENGINE.forward(DECISION);
            assertThat(application.calls()).containsExactly("registerFiling", "findVisit", "escalateDecision");
            application.assertWaitsAt(DECIDING);
            application.finish("APPROVED");
            application.runJobs();
            application.assertEnded();
        }
    }

    /** The called process runs under the application's own id: its steps are steps of the application. */
    @Nested
    class Visiting {

        @BeforeEach
        void confirm() {
            fake.asksForVisits();
            ENGINE.register("socialVisitProcess", new FakeVisit());
            application.finish("CONFIRMED");
        }

        @Test
        void theVisitBelongsToTheApplication() {
            application.assertWaitsAt("AgreeSlot");
            assertThat(application.timers()).containsExactly("AgreeSlotDue", "LegalCeilingDue");
        }

        @Test
        void withTheReportItGoesToTheDecision() {
            visit("REPORTED");
            application.assertWaitsAt(DECIDING);
            assertThat(application.calls()).endsWith("findVisit", "recordVisit");
            application.finish("APPROVED");
            application.runJobs();
            application.assertEnded();
        }

        @Test
        void whoeverWasNotSeenIsDecidedOnToo() {
            visit("REFUSED");
            application.assertWaitsAt(DECIDING);
        }

        @Test
        void aWithdrawalEndsTheVisitToo() {
            application.finish("SLOT_OFFERED");
            assertThat(application.withdraw()).isEqualTo(1);
            assertThat(application.calls()).endsWith("recordWithdrawal");
            application.assertEnded();
        }

        @Test
        void overTheCeilingTheVisitGoesOn() {
            ENGINE.forward(CEILING);
            assertThat(application.calls()).containsOnlyOnce("escalateToDirector");
            application.assertWaitsAt("AgreeSlot");
        }

        private void visit(String finding) {
            application.finish("SLOT_OFFERED");
            application.finish(finding);
            application.finish("CLOSED");
        }
    }

    @Nested
    class InCommittee {

        @BeforeEach
        void confirm() {
            fake.asksTheCommittee();
            application.finish("CONFIRMED");
        }

        @Test
        void whatAsksForItIsVotedOn() {
            application.assertWaitsAt("VoteOnApplication");
            assertThat(application.candidates()).containsExactly("registration.vote");
            assertThat(application.timers()).containsExactly("VoteOnApplicationDue", "LegalCeilingDue");
        }

        @ParameterizedTest
        @CsvSource({"APPROVED, announceApproval", "REJECTED, announceRejection"})
        void theVotesDecideLikeAnOfficer(String outcome, String announced) {
            application.finish(outcome);
            application.runJobs();
            assertThat(application.calls()).endsWith(announced);
            application.assertEnded();
        }

        @Test
        void aMemberMayReturnIt() {
            application.finish("RETURNED");
            application.assertWaitsAt(COMPLETING);
        }

        @Test
        void aLateVoteIsMarkedOnceAndGoesOn() {
            ENGINE.forward(DECISION);
            ENGINE.forward(DECISION);
            assertThat(application.calls()).containsOnlyOnce("escalateVote");
            application.assertWaitsAt("VoteOnApplication");
        }
    }

    @Nested
    class Reopening {

        @Test
        void whatLapsedBeginsWithAskingForWhatIsMissing() {
            ENGINE.clear();
            fake.registers("REOPENED");
            ENGINE.register("registrationProcess", fake);
            application = RunningApplication.filed(ENGINE, fake);
            application.assertWaitsAt(COMPLETING);
            assertThat(application.calls()).containsExactly("registerFiling", "announceReturn");
        }
    }

    @Nested
    class Completion {

        @BeforeEach
        void giveBack() {
            application.finish("RETURNED");
        }

        @Test
        void theCitizenIsRemindedTwiceAndThenItLapses() {
            ENGINE.forward(FIRST_REMINDER.minus(SECOND));
            assertThat(sinceReturn()).isEmpty();
            ENGINE.forward(SECOND);
            assertThat(sinceReturn()).containsExactly("sendFirstReminder");
            ENGINE.forward(SECOND_REMINDER.minus(FIRST_REMINDER).minus(SECOND));
            assertThat(sinceReturn()).hasSize(1);
            ENGINE.forward(SECOND);
            assertThat(sinceReturn()).containsExactly("sendFirstReminder", "sendSecondReminder");
            ENGINE.forward(COMPLETION.minus(SECOND_REMINDER).minus(SECOND));
            assertThat(sinceReturn()).hasSize(2);
            application.assertWaitsAt(COMPLETING);
            ENGINE.forward(SECOND);
            assertThat(sinceReturn()).containsExactly("sendFirstReminder", "sendSecondReminder", "recordLapse");
            application.assertEnded();
        }

        @Test
        void whoeverCompletesAfterTheFirstReminderGetsNoSecond() {
            ENGINE.forward(FIRST_REMINDER);
            application.finish("COMPLETED");
            application.finish("CONFIRMED");
            ENGINE.forward(COMPLETION);
            assertThat(sinceReturn()).containsExactly("sendFirstReminder", "findVisit", "escalateDecision");
        }

        @Test
        void aSecondReturnRemindsAnew() {
            ENGINE.forward(SECOND_REMINDER);
            application.finish("COMPLETED");
            application.finish("RETURNED");
            ENGINE.forward(SECOND_REMINDER);
            assertThat(sinceReturn())
                    .containsExactly(
                            "sendFirstReminder",
                            "sendSecondReminder",
                            "announceReturn",
                            "sendFirstReminder",
                            "sendSecondReminder");
            application.assertWaitsAt(COMPLETING);
        }

        @Test
        void theOfficesLimitsStandStillMeanwhile() {
            ENGINE.forward(COMPLETION.minus(SECOND));
            assertThat(application.calls()).doesNotContain("escalateCheck", "escalateDecision");
        }

        private List<String> sinceReturn() {
            return application.calls().subList(2, application.calls().size());
        }
    }

    @Nested
    class Withdrawal {

        @Test
        void fromTheCheck() {
            withdraw();
            assertThat(application.calls()).containsExactly("registerFiling", "recordWithdrawal");
            application.assertEnded();
        }

        @Test
        void whileTheCitizenHasIt() {
            application.finish("RETURNED");
            withdraw();
            assertThat(application.calls()).containsExactly("registerFiling", "announceReturn", "recordWithdrawal");
            application.assertEnded();
        }

        @Test
        void fromTheDecision() {
            application.finish("CONFIRMED");
            withdraw();
            assertThat(application.calls()).containsExactly("registerFiling", "findVisit", "recordWithdrawal");
            application.assertEnded();
        }

        @Test
        void ofALateApplicationToo() {
            ENGINE.forward(CEILING);
            withdraw();
            assertThat(application.calls()).endsWith("escalateToDirector", "recordWithdrawal");
            application.assertEnded();
        }

        @Test
        void ofADecidedApplicationFindsNothingToWithdraw() {
            application.finish("CONFIRMED");
            application.finish("APPROVED");
            application.runJobs();
            assertThat(application.withdraw()).isZero();
            assertThat(application.calls()).containsExactly("registerFiling", "findVisit", "announceApproval");
        }

        @Test
        void ofOneApplicationLeavesTheOthers() {
            var other = RunningApplication.filed(ENGINE, fake);
            withdraw();
            assertThat(other.calls()).containsExactly("registerFiling");
            other.assertWaitsAt(CHECKING);
        }

        private void withdraw() {
            assertThat(application.withdraw()).isEqualTo(1);
        }
    }

    @Nested
    class LegalCeiling {

        @Test
        void overItDuringTheCheckTheDirectorIsToldAndTheCheckGoesOn() {
            passCeilingAt(CHECKING);
            application.finish("CONFIRMED");
            application.assertWaitsAt(DECIDING);
        }

        @Test
        void overItDuringTheDecisionTheDirectorIsToldAndTheDecisionGoesOn() {
            application.finish("CONFIRMED");
            passCeilingAt(DECIDING);
            application.finish("APPROVED");
            application.runJobs();
            application.assertEnded();
        }

        /** The citizen's time is short of the ceiling, so he can have the file then only after a late return. */
        @Test
        void overItWhileTheCitizenHasItTheDirectorIsToldAndTheCitizenKeepsHisTime() {
            ENGINE.forward(CEILING.minus(FIRST_REMINDER));
            application.finish("RETURNED");
            ENGINE.forward(FIRST_REMINDER);
            application.assertWaitsAt(COMPLETING);
            assertThat(application.calls()).contains("escalateToDirector").doesNotContain("recordLapse");
            ENGINE.forward(COMPLETION);
            application.assertEnded();
            assertThat(application.calls())
                    .containsOnlyOnce("escalateToDirector")
                    .endsWith("recordLapse");
        }

        @Test
        void itNeverStandsStillNorBeginsAnew() {
            ENGINE.forward(Duration.ofDays(60));
            application.finish("RETURNED");
            ENGINE.forward(COMPLETION.minus(SECOND));
            application.finish("COMPLETED");
            ENGINE.forward(CEILING.minus(Duration.ofDays(60)).minus(COMPLETION));
            assertThat(application.calls()).doesNotContain("escalateToDirector");
            ENGINE.forward(SECOND);
            assertThat(application.calls()).containsOnlyOnce("escalateToDirector");
        }

        private void passCeilingAt(String step) {
            ENGINE.forward(CEILING.minus(SECOND));
            assertThat(application.calls()).doesNotContain("escalateToDirector");
            ENGINE.forward(SECOND);
            ENGINE.forward(CEILING);
            assertThat(application.calls()).containsOnlyOnce("escalateToDirector");
            application.assertWaitsAt(step);
        }
    }

    /** Red when the job executor no longer acquires by due date: the lapse, due last, would end the reminders unsent. */
    @Test
    void aClockMovedByThreeWeeksFiresWhatIsDueInOrderOnce() {
        ENGINE.clear();
        file(false, 2);
        var other = RunningApplication.filed(ENGINE, fake);
        application.finish("RETURNED");
        ENGINE.move(Duration.ofHours(1));
        other.finish("RETURNED");
        ENGINE.move(Duration.ofDays(21));
        ENGINE.withJobThreads(() -> assertThat(reached()).isTrue());
        for (var each : List.of(application, other)) {
            assertThat(each.calls())
                    .containsExactly(
                            "registerFiling",
                            "announceReturn",
                            "sendFirstReminder",
                            "sendSecondReminder",
                            "recordLapse");
        }
        application.assertEnded();
    }

    private boolean reached() {
        try {
            return fake.lapses().await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
