package org.sijill.web.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;

/**
 * One case in every wait of every process, those among them in which a letter cannot be printed; then the server dies, each case stands
 * where it stood, and each goes on. After it the clock jumps over several days at once.
 *
 * <p>Turns red with a new step, timer, message or job in a diagram for which nobody waits here; with {@code
 * ${registrationProcess.announceApproval(…)}} without {@code asyncBefore}: the approval then fails with the printing; with {@code
 * messages.send} in place of {@code hold}: it is told before there is a letter; and with the four days of a confirmation as timers of
 * their own at {@code AwaitConfirmation}, whenever a later one runs first.
 */
@Order(Integer.MAX_VALUE / 2 + 3)
class WaitsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After which the engine tries a failed job again. */
    private static final Duration RETRY = Duration.ofMinutes(6);

    private static final String AID = "emergency-aid";

    /** Whoever asks for it is visited. */
    private static final String SUPPORT = "family-income-support";

    /** Whoever asks for it is visited, and the committee decides. */
    private static final String EMPOWERMENT = "empowerment";

    private Installation installation;
    private Hands hands;

    // families, by the day that is next for them
    private String closure;
    private String suspension;
    private String stale;
    private String reminder;
    private String changes;

    // applications, by what they wait for
    private String draft;
    private String check;
    private String completion;
    private String decision;
    private String votes;
    private String approvalLetter;
    private String rejectionLetter;

    // and those whose family is visited
    private String slot;
    private String visit;
    private String answer;
    private String review;
    private String correction;
    private String visitLetter;

    @Test
    void everyCaseStandsWhereItStoodAndGoesOn() throws Exception {
        installation = Installation.shared();
        hands = new Hands(installation);
        var day = waitForDays();
        waitForPeople();
        var papers = BrokenTable.at(installation.database(), "sijill.letter_content", "insert", "true", "");
        var notices =
                BrokenTable.at(installation.database(), "sijill.letter", "insert", "new.kind = 'VISIT_NOTICE'", "");
        var news = BrokenTable.at(installation.database(), "sijill.message", "update", "old.state = 'HELD'", "");
        try (papers;
                notices;
                news) {
            waitForJobs();
            assertThat(Waits.of(installation.database(), all())).containsAll(Waits.deployed(installation.database()));
            awaitWhole();
            var before = Standing.of(installation.database(), all());

            installation.running().kill9Server();
            installation.startAgain();

            hands.logInAnew();
            assertThat(Standing.of(installation.database(), all())).isEqualTo(before);
            awaitWhole();
        }
        peopleGoOn();
        jobsGoOn();
        daysGoOn(day);
        awaitWhole();
    }

    /** Whatever others left here falls due on the way too. */
    private void awaitWhole() throws SQLException {
        RunningServer.await(
                "whole: " + ReconcilingCheck.all(installation.database()),
                PATIENCE,
                () -> ReconcilingCheck.all(installation.database()).isEmpty());
    }

    private List<String> all() {
        var all = new ArrayList<>(List.of(closure, suspension, stale, reminder, changes));
        all.addAll(List.of(draft, check, completion, decision, votes, approvalLetter, rejectionLetter));
        all.addAll(List.of(slot, visit, answer, review, correction, visitLetter));
        return all;
    }

    /**
     * Families before each of the four days of their confirmation: each is asked sixty days before its last day. Of the visits, those at
     * whose doors nobody is at home a first time.
     *
     * @return what day it is then
     */
    private LocalDate waitForDays() throws Exception {
        var begin = hands.workingDay(hands.today().plusDays(1));
        closure = hands.familyToAskOn(begin);
        isAsked(begin, closure);
        var second = hands.workingDay(begin.plusDays(35));
        suspension = hands.familyToAskOn(second);
        isAsked(second, suspension);
        var third = hands.workingDay(begin.plusDays(65));
        stale = hands.familyToAskOn(third);
        isAsked(third, stale);
        var fourth = hands.workingDay(begin.plusDays(95));
        reminder = hands.familyToAskOn(fourth);
        changes = hands.familyToAskOn(fourth);
        isAsked(fourth, reminder);
        hands.awaitStage(changes, "ASKED");
        answer = closedDoor(hands.confirmed(SUPPORT));
        visitLetter = closedDoor(hands.confirmed(SUPPORT));
        var day = hands.workingDay(begin.plusDays(105));
        hands.morningOf(day);
        hands.awaitStage(closure, "SUSPENDED");
        hands.awaitStage(suspension, "STALE");
        RunningServer.await("the reminder", PATIENCE, () -> "h.ask h.remind".equals(hands.told(stale)));
        assertThat(hands.stage(reminder)).isEqualTo("ASKED");
        hands.somethingChanged(changes);
        return day;
    }

    private void isAsked(LocalDate day, String family) throws Exception {
        hands.morningOf(day);
        hands.awaitStage(family, "ASKED");
    }

    private String closedDoor(String number) throws Exception {
        hands.proposeToday(number);
        hands.notHome(number);
        return number;
    }

    private void waitForPeople() throws Exception {
        draft = hands.begin();
        check = hands.file(AID);
        completion = hands.file(AID);
        hands.giveBack(completion);
        decision = hands.confirmed(AID);
        slot = hands.confirmed(SUPPORT);
        visit = hands.confirmed(SUPPORT);
        hands.propose(visit);
        closedDoor(answer);
        hands.awaitVisit(answer, "AWAITING_FAMILY");
        RunningServer.await("the visit's letter", PATIENCE, () -> Waits.of(installation.database(), List.of(answer))
                .contains("social-visit AwaitFamily"));
        review = hands.confirmed(SUPPORT);
        hands.propose(review);
        hands.refused(review);
        correction = hands.confirmed(SUPPORT);
        hands.propose(correction);
        hands.report(correction);
        hands.review(correction, "sendBack");
        votes = hands.confirmed(EMPOWERMENT);
        hands.propose(votes);
        hands.refused(votes);
        hands.review(votes, "close");
        hands.voteAgainst("committee", votes);
        assertStatus(draft, "DRAFT");
        assertStatus(check, "VERIFYING");
        assertStatus(completion, "RETURNED");
        assertStatus(decision, "DECISION");
        assertStatus(votes, "DECISION");
        assertThat(hands.visitStatus(slot)).isEqualTo("PLANNED");
        assertThat(hands.visitStatus(visit)).isEqualTo("SCHEDULED");
        assertThat(hands.visitStatus(review)).isEqualTo("IN_REVIEW");
        assertThat(hands.visitStatus(correction)).isEqualTo("CORRECTING");
    }

    private void waitForJobs() throws Exception {
        approvalLetter = hands.confirmed(AID);
        rejectionLetter = hands.confirmed(AID);
        hands.approve(approvalLetter);
        hands.reject(rejectionLetter);
        closedDoor(visitLetter);
        for (var number : List.of(approvalLetter, rejectionLetter, visitLetter)) {
            hands.awaitFailure(number);
        }
        assertStatus(approvalLetter, "APPROVED");
        assertStatus(rejectionLetter, "REJECTED");
        assertThat(hands.toldDecision(approvalLetter)).isEqualTo("HELD");
        assertThat(hands.toldDecision(rejectionLetter)).isEqualTo("HELD");
    }

    private void peopleGoOn() throws Exception {
        hands.handIn(draft);
        assertStatus(draft, "VERIFYING");
        hands.confirm(check);
        assertStatus(check, "DECISION");
        hands.complete(completion);
        assertStatus(completion, "VERIFYING");
        hands.approve(decision);
        hands.awaitStatus(decision, "ENTERED");
        hands.voteAgainst("committee2", votes);
        assertStatus(votes, "REJECTED");
        hands.propose(slot);
        assertThat(hands.visitStatus(slot)).isEqualTo("SCHEDULED");
        hands.refused(visit);
        assertThat(hands.visitStatus(visit)).isEqualTo("IN_REVIEW");
        hands.familyCalls(answer);
        assertThat(hands.visitStatus(answer)).isEqualTo("PLANNED");
        hands.review(review, "close");
        assertStatus(review, "DECISION");
        hands.report(correction);
        assertThat(hands.visitStatus(correction)).isEqualTo("IN_REVIEW");
        hands.nothingIsToBeChanged(changes);
        assertThat(hands.stage(changes)).isEqualTo("CERTIFIED");
    }

    private void jobsGoOn() throws Exception {
        hands.forward(RETRY);
        hands.awaitStatus(approvalLetter, "ENTERED");
        RunningServer.await(
                "the news of what was rejected", PATIENCE, () -> !"HELD".equals(hands.toldDecision(rejectionLetter)));
        RunningServer.await(
                "the visit's letter", PATIENCE, () -> Waits.of(installation.database(), List.of(visitLetter))
                        .contains("social-visit AwaitFamily"));
        assertThat(hands.toldDecision(approvalLetter)).isNotEqualTo("HELD").doesNotContain(" ");
        assertThat(hands.toldDecision(rejectionLetter)).doesNotContain(" ");
        for (var number : List.of(approvalLetter, rejectionLetter, visitLetter)) {
            RunningServer.await("the paper of " + number, PATIENCE, () -> hands.hasPaper(number));
        }
    }

    /** What fell due on the way falls due that morning, each once and in its order. */
    private void daysGoOn(LocalDate day) throws Exception {
        hands.morningOf(hands.workingDay(day.plusDays(62)));
        hands.awaitStage(closure, "CLOSED");
        hands.awaitStage(suspension, "SUSPENDED");
        hands.awaitStage(stale, "SUSPENDED");
        hands.awaitStage(reminder, "STALE");
        // whether the clock jumped over its reminder's day or halted there is all one
        assertThat(hands.told(closure).replace("h.remind ", "")).isEqualTo("h.ask h.stale h.suspended h.closed");
        assertThat(hands.told(stale)).isEqualTo("h.ask h.remind h.stale h.suspended");
        assertThat(hands.told(reminder))
                .as("of a day that is over nobody is reminded")
                .isEqualTo("h.ask h.stale");
    }

    private void assertStatus(String number, String status) throws SQLException {
        assertThat(hands.status(number)).isEqualTo(status);
    }
}
