package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import java.util.UUID;
import org.sijill.household.HouseholdId;
import org.sijill.worklist.Worklist;

/**
 * The service tasks of {@code recertification.bpmn}: one method per task, named like the task's id. A method takes the
 * household's id and returns nothing, a date for a timer, or a value for the gateway that follows.
 */
@Named
@ApplicationScoped
public class RecertificationProcess {

    static final String KEY = "recertification";
    static final String AWAIT = "AwaitConfirmation";
    static final String CHECK = "CheckChanges";

    private final Certifications certifications;
    private final RecertificationDeadlines deadlines;
    private final RecertificationMessages messages;
    private final Worklist worklist;

    @Inject
    RecertificationProcess(
            Certifications certifications,
            RecertificationDeadlines deadlines,
            RecertificationMessages messages,
            Worklist worklist) {
        this.certifications = certifications;
        this.deadlines = deadlines;
        this.messages = messages;
        this.worklist = worklist;
    }

    /** For the container. */
    protected RecertificationProcess() {
        this(null, null, null, null);
    }

    /**
     * @param timer id of the timer event
     * @return when it is to fire
     */
    public Date due(String householdId, String timer) {
        var certification = take(householdId);
        return Date.from(deadlines.start(certification.reference(), certification.nextOn(), timer));
    }

    public void askFamily(String householdId) {
        var certification = take(householdId);
        messages.send(certification, "h.ask", certification.nextOn());
    }

    /** Once the day is over, nobody is reminded of it any more. */
    public void remindFamily(String householdId) {
        var certification = take(householdId);
        deadlines.end(certification.household().value(), "ReminderDue");
        if (!deadlines.today().isAfter(certification.nextOn())) {
            messages.send(certification, "h.remind", certification.nextOn());
            certifications.wrote("recertification.remind", certification);
        }
    }

    public void markStale(String householdId) {
        var certification = take(householdId);
        certification.becomeStale();
        tell(certification, "StaleDue", "h.stale", "recertification.stale");
    }

    public void suspendFile(String householdId) {
        var certification = take(householdId);
        certification.suspend();
        tell(certification, "SuspensionDue", "h.suspended", "recertification.suspend");
    }

    /** @return what the gateway that follows reads */
    public String closeFile(String householdId) {
        var certification = take(householdId);
        certification.close(deadlines.today());
        certifications.follow(certification);
        deadlines.endAll(certification.household().value());
        messages.sendInTheMorning(certification, "h.closed", deadlines.reopenUntil(certification.closedOn()));
        certifications.wrote("recertification.close", certification, "stage");
        return "CLOSED";
    }

    private void tell(Certification certification, String timer, String template, String action) {
        certifications.follow(certification);
        deadlines.end(certification.household().value(), timer);
        messages.sendInTheMorning(certification, template, certification.nextOn());
        certifications.wrote(action, certification, "stage");
    }

    public void escalateCheck(String householdId) {
        var certification = take(householdId);
        worklist.escalate(certification.household().value());
        certifications.wrote("recertification.escalate", certification, "escalated");
    }

    /** The file is annulled already; the family is none any more. */
    public void recordAnnulment(String householdId) {
        deadlines.endAll(UUID.fromString(householdId));
    }

    private Certification take(String householdId) {
        return certifications.take(new HouseholdId(UUID.fromString(householdId)));
    }
}
