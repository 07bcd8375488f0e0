package org.sijill.grievance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Stands in for the service tasks of one grievance: notes each call, counts the days of a level from its beginning without the
 * time of its questions, and does once a level what is done once a level.
 * It overrides the real class, so a task's method that is renamed there no longer compiles here.
 */
class FakeGrievance extends GrievanceProcess {

    static final Duration TRIAGE = Duration.ofDays(2);
    static final Duration WARNING = Duration.ofDays(12);
    static final Duration ANSWER = Duration.ofDays(15);
    static final Duration OVERDUE = Duration.ofDays(22);
    static final Duration REVIEW = Duration.ofDays(2);
    static final Duration FIRST_REMINDER = Duration.ofDays(3);
    static final Duration SECOND_REMINDER = Duration.ofDays(7);
    static final Duration QUESTION = Duration.ofDays(10);
    static final Duration SATISFACTION = Duration.ofDays(15);

    private static final Map<String, Duration> OF_THE_LEVEL = Map.of(
            "AnswerWarningDue", WARNING,
            "HandleGrievanceDue", ANSWER,
            "AnswerOverdueDue", OVERDUE);

    private static final Map<String, Duration> OF_THE_STEP = Map.of(
            "TriageGrievanceDue", TRIAGE,
            "ReviewProposalDue", REVIEW,
            "FirstReminderDue", FIRST_REMINDER,
            "SecondReminderDue", SECOND_REMINDER,
            "AwaitComplainantDue", QUESTION,
            "AwaitSatisfactionDue", SATISFACTION);

    private final List<String> calls = new ArrayList<>();
    private final Set<String> done = new TreeSet<>();
    private String room = "";
    private String reviewer = "";
    private int level = 1;
    private Instant counting;
    private Instant asked;

    /** @return the methods called so far, in order */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** Forgets the calls so far. */
    void forget() {
        calls.clear();
    }

    /** It is found in the room of those who hold this permission from now on. */
    void belongsTo(String permission) {
        room = permission;
    }

    /** A second pair of eyes looks at the proposals to come. */
    void isReviewed() {
        reviewer = "grievance.review";
    }

    @Override
    public Date due(String grievanceId, String timer) {
        return Date.from(
                OF_THE_LEVEL.containsKey(timer)
                        ? counting.plus(OF_THE_LEVEL.get(timer))
                        : now().plus(OF_THE_STEP.get(timer)));
    }

    @Override
    public void registerGrievance(String grievanceId) {
        calls.add("registerGrievance");
    }

    @Override
    public String findRoom(String grievanceId) {
        calls.add("findRoom");
        return room.isEmpty() ? "grievance.triage" : room;
    }

    @Override
    public void escalateTriage(String grievanceId) {
        calls.add("escalateTriage");
    }

    @Override
    public void announceReferral(String grievanceId) {
        calls.add("announceReferral");
    }

    @Override
    public void announceInadmissible(String grievanceId) {
        calls.add("announceInadmissible");
    }

    @Override
    public void announceLink(String grievanceId) {
        calls.add("announceLink");
    }

    @Override
    public void handOver(String grievanceId) {
        calls.add("handOver");
    }

    @Override
    public String beginHandling(String grievanceId) {
        calls.add("beginHandling");
        counting = now();
        return level < 3 ? "grievance.handle" : "grievance.headquarters";
    }

    @Override
    public String findReviewer(String grievanceId) {
        calls.add("findReviewer");
        return reviewer;
    }

    @Override
    public void escalateReview(String grievanceId) {
        calls.add("escalateReview");
    }

    @Override
    public void warnHandler(String grievanceId) {
        once("warnHandler");
    }

    @Override
    public void tellHead(String grievanceId) {
        once("tellHead");
    }

    @Override
    public String raiseLevel(String grievanceId) {
        once("raiseLevel");
        level++;
        return "RAISED";
    }

    @Override
    public void askComplainant(String grievanceId) {
        calls.add("askComplainant");
        asked = now();
    }

    @Override
    public void sendFirstReminder(String grievanceId) {
        calls.add("sendFirstReminder");
    }

    @Override
    public void sendSecondReminder(String grievanceId) {
        calls.add("sendSecondReminder");
    }

    @Override
    public void recordSilence(String grievanceId) {
        calls.add("recordSilence");
        goOn();
    }

    @Override
    public void takeAnswer(String grievanceId) {
        calls.add("takeAnswer");
        goOn();
    }

    @Override
    public void announceResolution(String grievanceId) {
        calls.add("announceResolution");
    }

    @Override
    public void closeSilently(String grievanceId) {
        calls.add("closeSilently");
    }

    @Override
    public void closeAccepted(String grievanceId) {
        calls.add("closeAccepted");
    }

    @Override
    public void escalateToNextLevel(String grievanceId) {
        calls.add("escalateToNextLevel");
        level++;
    }

    @Override
    public void recordWithdrawal(String grievanceId) {
        calls.add("recordWithdrawal");
    }

    private void once(String method) {
        if (done.add(method + level)) {
            calls.add(method);
        }
    }

    /** The time of the question does not count. */
    private void goOn() {
        counting = counting.plus(Duration.between(asked, now()));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
