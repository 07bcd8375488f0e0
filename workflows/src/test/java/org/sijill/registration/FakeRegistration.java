package org.sijill.registration;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Stands in for the service tasks: notes each call with its application, and puts each timer a fixed number of days ahead.
 * It overrides the real class, so a task's method that is renamed there no longer compiles here.
 */
class FakeRegistration extends RegistrationProcess {

    static final Duration CHECK = Duration.ofDays(3);
    static final Duration DECISION = Duration.ofDays(4);
    static final Duration FIRST_REMINDER = Duration.ofDays(5);
    static final Duration SECOND_REMINDER = Duration.ofDays(10);
    static final Duration COMPLETION = Duration.ofDays(15);
    static final Duration CEILING = Duration.ofDays(120);

    private static final Map<String, Duration> LIMITS = Map.of(
            "CheckApplicationDue", CHECK,
            "DecideApplicationDue", DECISION,
            "VoteOnApplicationDue", DECISION,
            "FirstReminderDue", FIRST_REMINDER,
            "SecondReminderDue", SECOND_REMINDER,
            "AwaitCompletionDue", COMPLETION,
            "LegalCeilingDue", CEILING);

    private final boolean device;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch lapses;
    private String registered = "CHECK";
    private boolean failing;
    private boolean committee;
    private boolean visiting;

    /** @param lapses how many lapses a test waits for */
    FakeRegistration(boolean device, int lapses) {
        this.device = device;
        this.lapses = new CountDownLatch(lapses);
    }

    /** @return the methods called for this application, in order */
    List<String> callsFor(String applicationId) {
        return calls.stream()
                .filter(call -> call.startsWith(applicationId + " "))
                .map(call -> call.substring(applicationId.length() + 1))
                .toList();
    }

    CountDownLatch lapses() {
        return lapses;
    }

    /** @param outcome of the filings to come */
    void registers(String outcome) {
        registered = outcome;
    }

    /** The committee decides the applications to come. */
    void asksTheCommittee() {
        committee = true;
    }

    /** The families of the applications to come are visited. */
    void asksForVisits() {
        visiting = true;
    }

    /** The next letter cannot be made. */
    void failOnce() {
        failing = true;
    }

    private void fail() {
        if (failing) {
            failing = false;
            throw new IllegalStateException("no letter");
        }
    }

    private void note(String applicationId, String method) {
        calls.add(applicationId + " " + method);
    }

    @Override
    public Date due(String applicationId, String timer) {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(LIMITS.get(timer)));
    }

    @Override
    public boolean asksForDevice(String applicationId) {
        return device;
    }

    @Override
    public boolean forCommittee(String applicationId) {
        return committee;
    }

    @Override
    public String findVisit(String applicationId) {
        note(applicationId, "findVisit");
        return visiting ? "VISIT" : "NO_VISIT";
    }

    @Override
    public void recordVisit(String applicationId) {
        note(applicationId, "recordVisit");
    }

    @Override
    public String registerFiling(String applicationId) {
        note(applicationId, "registerFiling");
        return registered;
    }

    @Override
    public void announceReturn(String applicationId) {
        note(applicationId, "announceReturn");
    }

    @Override
    public void sendFirstReminder(String applicationId) {
        note(applicationId, "sendFirstReminder");
    }

    @Override
    public void sendSecondReminder(String applicationId) {
        note(applicationId, "sendSecondReminder");
    }

    @Override
    public void escalateCheck(String applicationId) {
        note(applicationId, "escalateCheck");
    }

    @Override
    public void escalateDecision(String applicationId) {
        note(applicationId, "escalateDecision");
    }

    @Override
    public void escalateVote(String applicationId) {
        note(applicationId, "escalateVote");
    }

    @Override
    public void escalateToDirector(String applicationId) {
        note(applicationId, "escalateToDirector");
    }

    @Override
    public void recordLapse(String applicationId) {
        note(applicationId, "recordLapse");
        lapses.countDown();
    }

    @Override
    public void announceApproval(String applicationId) {
        fail();
        note(applicationId, "announceApproval");
    }

    @Override
    public void announceRejection(String applicationId) {
        fail();
        note(applicationId, "announceRejection");
    }

    @Override
    public void recordWithdrawal(String applicationId) {
        note(applicationId, "recordWithdrawal");
    }
}
