package org.sijill.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.grievance.FakeGrievance.ANSWER;
import static org.sijill.grievance.FakeGrievance.FIRST_REMINDER;
import static org.sijill.grievance.FakeGrievance.OVERDUE;
import static org.sijill.grievance.FakeGrievance.QUESTION;
import static org.sijill.grievance.FakeGrievance.SATISFACTION;
import static org.sijill.grievance.FakeGrievance.SECOND_REMINDER;
import static org.sijill.grievance.FakeGrievance.WARNING;
import static org.sijill.grievance.GrievanceProcess.AWAIT_ANSWER;
import static org.sijill.grievance.GrievanceProcess.HANDLE;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sijill.workflow.InMemoryEngine;

/** The clock of a grievance that is handled: the days of its level, and how they stand while a question waits. */
class GrievanceDaysProcessTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("grievance-days");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeGrievance fake = new FakeGrievance();
    private RunningGrievance grievance;

    @BeforeEach
    void accept() {
        ENGINE.register("grievanceProcess", fake);
        grievance = RunningGrievance.filed(ENGINE);
        grievance.finish("ACCEPTED");
        fake.forget();
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

    @Nested
    class DaysOfTheLevel {

        @Test
        void whoeverHandlesItIsWarnedThenTheHeadIsToldThenTheNextLevelHasIt() {
            ENGINE.forward(WARNING.minus(SECOND));
            assertCalls();
            ENGINE.forward(SECOND);
            assertCalls("warnHandler");
            ENGINE.forward(ANSWER.minus(WARNING).minus(SECOND));
            assertCalls("warnHandler");
            ENGINE.forward(SECOND);
            assertCalls("warnHandler", "tellHead");
            ENGINE.forward(OVERDUE.minus(ANSWER).minus(SECOND));
            assertCalls("warnHandler", "tellHead");
            ENGINE.forward(SECOND);
            assertCalls("warnHandler", "tellHead", "raiseLevel", "beginHandling");
            grievance.assertWaitsAt(HANDLE);
            assertThat(grievance.timers()).containsExactly("AnswerWarningDue");
        }

        @Test
        void theNextLevelHasDaysAndPeopleOfItsOwn() {
            ENGINE.forward(OVERDUE);
            fake.forget();
            ENGINE.forward(WARNING.minus(SECOND));
            assertCalls();
            ENGINE.forward(OVERDUE.minus(WARNING).plus(SECOND));
            assertCalls("warnHandler", "tellHead", "raiseLevel", "beginHandling");
            grievance.assertWaitsAt(HANDLE, "grievance.headquarters");
        }

        /** Turns red if the days stand beside each other as three timers and a later one runs first. */
        @Test
        void aClockThatJumpsOverSeveralDaysBringsEachAboutOnceAndInItsOrder() {
            ENGINE.forward(ANSWER.plus(SECOND));
            assertCalls("warnHandler", "tellHead");
            ENGINE.forward(OVERDUE);
            assertCalls("warnHandler", "tellHead", "raiseLevel", "beginHandling");
        }

        @Test
        void anAnswerThatIsStillReviewedGoesToTheNextLevelToo() {
            fake.isReviewed();
            grievance.finish("PROPOSED");
            ENGINE.forward(OVERDUE);
            assertThat(fake.calls()).endsWith("raiseLevel", "beginHandling");
            grievance.assertWaitsAt(HANDLE);
            assertThat(grievance.timers()).containsExactly("AnswerWarningDue");
        }

        @Test
        void whatIsAnsweredInTimeWarnsNobody() {
            ENGINE.forward(WARNING.minus(SECOND));
            grievance.finish("PROPOSED");
            ENGINE.forward(SATISFACTION.minus(SECOND));
            assertCalls("findReviewer", "announceResolution");
        }
    }

    @Nested
    class Question {

        @Test
        void itWaitsForWhoeverComplained() {
            grievance.finish("ASKED");
            assertCalls("askComplainant");
            grievance.assertWaitsAt(AWAIT_ANSWER, "grievance.answer");
            assertThat(grievance.timers())
                    .containsExactly("FirstReminderDue", "SecondReminderDue", "AwaitComplainantDue");
        }

        /** Turns red if the answer leads to {@code BeginHandling}: the days of the level would begin anew. */
        @Test
        void withTheAnswerTheDaysGoOnWhereTheyStood() {
            ENGINE.forward(WARNING.minus(SECOND));
            grievance.finish("ASKED");
            ENGINE.forward(FIRST_REMINDER.minus(SECOND));
            grievance.finish("ANSWERED");
            assertCalls("askComplainant", "takeAnswer");
            grievance.assertWaitsAt(HANDLE, "grievance.handle");
            ENGINE.forward(SECOND);
            assertCalls("askComplainant", "takeAnswer", "warnHandler");
        }

        @Test
        void whatTheDaysHaveBroughtAboutAtThisLevelIsNotBroughtAboutAgain() {
            ENGINE.forward(ANSWER);
            grievance.finish("ASKED");
            ENGINE.forward(FIRST_REMINDER.minus(SECOND));
            grievance.finish("ANSWERED");
            ENGINE.forward(Duration.ZERO);
            assertCalls("warnHandler", "tellHead", "askComplainant", "takeAnswer");
            assertThat(grievance.timers()).containsExactly("AnswerOverdueDue");
            ENGINE.forward(OVERDUE.minus(ANSWER).minus(SECOND));
            assertThat(fake.calls()).doesNotContain("raiseLevel");
            ENGINE.forward(SECOND);
            assertCalls("warnHandler", "tellHead", "askComplainant", "takeAnswer", "raiseLevel", "beginHandling");
        }

        @Test
        void whoeverDoesNotAnswerIsRemindedTwiceAndThenItGoesOnWithout() {
            grievance.finish("ASKED");
            ENGINE.forward(FIRST_REMINDER.minus(SECOND));
            assertCalls("askComplainant");
            ENGINE.forward(SECOND);
            assertCalls("askComplainant", "sendFirstReminder");
            ENGINE.forward(SECOND_REMINDER.minus(FIRST_REMINDER).minus(SECOND));
            assertCalls("askComplainant", "sendFirstReminder");
            ENGINE.forward(SECOND);
            assertCalls("askComplainant", "sendFirstReminder", "sendSecondReminder");
            ENGINE.forward(QUESTION.minus(SECOND_REMINDER).minus(SECOND));
            grievance.assertWaitsAt(AWAIT_ANSWER);
            ENGINE.forward(SECOND);
            assertCalls("askComplainant", "sendFirstReminder", "sendSecondReminder", "recordSilence");
            grievance.assertWaitsAt(HANDLE, "grievance.handle");
            assertThat(grievance.timers()).containsExactly("AnswerWarningDue");
        }

        @Test
        void theSilenceDoesNotCountAsDaysOfTheOffice() {
            ENGINE.forward(WARNING.minus(SECOND));
            grievance.finish("ASKED");
            ENGINE.forward(QUESTION);
            assertThat(fake.calls()).endsWith("recordSilence");
            ENGINE.forward(SECOND);
            assertThat(fake.calls()).endsWith("recordSilence", "warnHandler");
        }

        @Test
        void whoeverAnswersAfterTheFirstReminderGetsNoSecondAndASecondQuestionRemindsAnew() {
            grievance.finish("ASKED");
            ENGINE.forward(FIRST_REMINDER);
            grievance.finish("ANSWERED");
            ENGINE.forward(SECOND_REMINDER);
            assertCalls("askComplainant", "sendFirstReminder", "takeAnswer");
            grievance.finish("ASKED");
            fake.forget();
            ENGINE.forward(SECOND_REMINDER);
            assertCalls("sendFirstReminder", "sendSecondReminder");
        }
    }
}
