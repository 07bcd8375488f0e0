package org.sijill.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Stands in for the service tasks: notes each call, and puts each timer a fixed number of days ahead. */
public class FakeVisit extends SocialVisitProcess {

    static final Duration SLOT = Duration.ofDays(1);
    static final Duration VISIT = Duration.ofDays(10);
    static final Duration REMINDER = Duration.ofDays(2);
    static final Duration ANSWER = Duration.ofDays(5);
    static final Duration REVIEW = Duration.ofDays(3);
    static final Duration CORRECTION = Duration.ofDays(4);

    private static final Map<String, Duration> LIMITS = Map.of(
            "AgreeSlotDue", SLOT,
            "VisitFamilyDue", VISIT,
            "SlotReminderDue", REMINDER,
            "AwaitFamilyDue", ANSWER,
            "ReviewVisitDue", REVIEW,
            "CorrectReportDue", CORRECTION);

    private final List<String> calls = new ArrayList<>();
    private boolean failing;
    private String finding = "REPORTED";

    List<String> calls() {
        return calls;
    }

    /** The next letter cannot be made. */
    void failOnce() {
        failing = true;
    }

    void finds(String what) {
        finding = what;
    }

    @Override
    public Date due(String caseId, String timer) {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(LIMITS.get(timer)));
    }

    @Override
    public void announceSlot(String caseId) {
        calls.add("announceSlot");
    }

    @Override
    public void remindFamily(String caseId) {
        calls.add("remindFamily");
    }

    @Override
    public void writeToFamily(String caseId) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("no letter");
        }
        calls.add("writeToFamily");
    }

    @Override
    public void recordNotReached(String caseId) {
        calls.add("recordNotReached");
    }

    @Override
    public void escalateSlot(String caseId) {
        calls.add("escalateSlot");
    }

    @Override
    public void escalateVisit(String caseId) {
        calls.add("escalateVisit");
    }

    @Override
    public void escalateReview(String caseId) {
        calls.add("escalateReview");
    }

    @Override
    public void escalateCorrection(String caseId) {
        calls.add("escalateCorrection");
    }

    @Override
    public String tellFinding(String caseId) {
        calls.add("tellFinding");
        return finding;
    }
}
