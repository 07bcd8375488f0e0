package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.sijill.security.CurrentActor;
import org.sijill.worklist.Worklist;

/**
 * The service tasks of {@code registration.bpmn}: one method per task, named like the task's id. A method takes the
 * application's id and returns nothing, a date for a timer, or a value for the gateway or table that follows.
 */
@Named
@ApplicationScoped
public class RegistrationProcess {

    static final String KEY = "registration";

    private final ApplicationRepository applications;
    private final RegistrationDeadlines deadlines;
    private final ApplicantMessages messages;
    private final Worklist worklist;
    private final ApplicationAudit audit;
    private final CurrentActor current;

    @Inject
    RegistrationProcess(
            ApplicationRepository applications,
            RegistrationDeadlines deadlines,
            ApplicantMessages messages,
            Worklist worklist,
            ApplicationAudit audit,
            CurrentActor current) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.messages = messages;
        this.worklist = worklist;
        this.audit = audit;
        this.current = current;
    }

    /** For the container. */
    protected RegistrationProcess() {
        this(null, null, null, null, null, null);
    }

    /**
     * @param timer id of the timer event
     * @return when it is to fire
     */
    public Date due(String applicationId, String timer) {
        return Date.from(deadlines.start(get(applicationId).reference(), timer));
    }

    /** @return input of the routing table */
    public boolean asksForDevice(String applicationId) {
        return get(applicationId).helpWanted().contains(HelpKind.DEVICE);
    }

    public void registerFiling(String applicationId) {
        var application = get(applicationId);
        application.register();
        messages.received(application, deadlines.promise(application.reference()));
        audit.wrote("registration.register", application, "status");
    }

    public void announceReturn(String applicationId) {
        var application = get(applicationId);
        deadlines.standStill(application.id().value());
        deadlines.end(application.id().value(), "CheckApplicationDue", "DecideApplicationDue");
        var until = deadlines.start(application.reference(), RegistrationDeadlines.COMPLETION);
        messages.missing(application, RegistrationDeadlines.day(until));
    }

    public void sendFirstReminder(String applicationId) {
        remind(applicationId, "FirstReminderDue");
    }

    public void sendSecondReminder(String applicationId) {
        remind(applicationId, "SecondReminderDue");
    }

    public void escalateCheck(String applicationId) {
        escalate(applicationId);
    }

    public void escalateDecision(String applicationId) {
        escalate(applicationId);
    }

    public void escalateToDirector(String applicationId) {
        escalate(applicationId);
    }

    public void recordLapse(String applicationId) {
        var application = get(applicationId);
        application.lapse();
        end(application, "a.lapsed");
        audit.wrote("registration.lapse", application, "status");
    }

    public void announceApproval(String applicationId) {
        end(get(applicationId), "a.ok");
    }

    public void announceRejection(String applicationId) {
        end(get(applicationId), "a.no");
    }

    public void recordWithdrawal(String applicationId) {
        end(get(applicationId), "a.withdrawn");
    }

    private void remind(String applicationId, String timer) {
        var application = get(applicationId);
        var until = deadlines.start(application.reference(), RegistrationDeadlines.COMPLETION);
        messages.remind(application, timer, RegistrationDeadlines.day(until));
        audit.wrote("registration.remind", application);
    }

    private void escalate(String applicationId) {
        var application = get(applicationId);
        worklist.escalate(application.id().value());
        audit.wrote("registration.escalate", application, "escalated");
    }

    private void end(Application application, String message) {
        deadlines.endAll(application.id().value());
        messages.send(application, message);
    }

    private Application get(String applicationId) {
        return applications.get(current.get(), ApplicationId.of(applicationId));
    }
}
