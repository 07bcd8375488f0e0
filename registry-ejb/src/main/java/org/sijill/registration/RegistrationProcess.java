package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
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
    private final Requirements requirements;
    private final PathRules rules;
    private final FamilyVisits visits;
    private final RegisterChecks checks;
    private final Worklist worklist;
    private final ApplicationAudit audit;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    RegistrationProcess(
            ApplicationRepository applications,
            RegistrationDeadlines deadlines,
            ApplicantMessages messages,
            Requirements requirements,
            PathRules rules,
            FamilyVisits visits,
            RegisterChecks checks,
            Worklist worklist,
            ApplicationAudit audit,
            CurrentActor current,
            Clock clock) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.messages = messages;
        this.requirements = requirements;
        this.rules = rules;
        this.visits = visits;
        this.checks = checks;
        this.worklist = worklist;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected RegistrationProcess() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * @param timer id of the timer event
     * @return when it is to fire
     */
    public Date due(String applicationId, String timer) {
        var application = get(applicationId);
        return Date.from(
                timer.equals(RegistrationDeadlines.CEILING)
                        ? deadlines.startCeiling(
                                application.reference(), application.filing().at())
                        : deadlines.start(application.reference(), timer));
    }

    /** @return input of the routing table */
    public boolean asksForDevice(String applicationId) {
        return get(applicationId).minimum().helpWanted().contains(HelpKind.DEVICE);
    }

    /** @return input of the routing table */
    public boolean forCommittee(String applicationId) {
        return rules.isForCommittee(get(applicationId));
    }

    /**
     * @return {@code COMPLETE} if a clerk filed it with everything there: nobody need check it again; {@code REOPENED} if it lapsed
     *     before; else {@code CHECK}
     */
    public String registerFiling(String applicationId) {
        var application = get(applicationId);
        if (application.status() == ApplicationStatus.RETURNED) {
            checks.ask(application);
            deadlines.promise(application.reference(), rules.days(application.visitNeed()));
            return "REOPENED";
        }
        var complete = application.filing().channel() == Channel.COUNTER
                && requirements.lacks(application).isEmpty();
        application.register(complete, rules.find(application));
        checks.ask(application);
        messages.received(application, deadlines.promise(application.reference(), rules.days(application.visitNeed())));
        audit.wrote("registration.register", application, "status");
        return complete ? "COMPLETE" : "CHECK";
    }

    /**
     * Asks the tables whether it is urgent, and whether the family is visited before it is decided.
     *
     * @return {@code VISIT} or {@code NO_VISIT}
     */
    public String findVisit(String applicationId) {
        var application = get(applicationId);
        var expected = application.visitNeed();
        application.needs(rules.find(application));
        if (application.status() != ApplicationStatus.VISIT) {
            return "NO_VISIT";
        }
        var needed = application.visitNeed();
        if (rules.days(expected) != rules.days(needed)) {
            messages.visit(application, deadlines.promise(application.reference(), rules.daysFromCheck(needed)));
        }
        visits.plan(application);
        audit.wrote("registration.findVisit", application, "status", "visitReasons", "urgent");
        return "VISIT";
    }

    /** The report is there, or nobody could be visited: whoever decides sees which. */
    public void recordVisit(String applicationId) {
        var application = get(applicationId);
        application.isVisited(visits.visitorsOf(application.id()), clock.instant());
        audit.wrote("registration.recordVisit", application, "status");
    }

    public void announceReturn(String applicationId) {
        var application = get(applicationId);
        deadlines.standStill(application.id().value());
        deadlines.end(application.id().value(), "CheckApplicationDue", "DecideApplicationDue", "VoteOnApplicationDue");
        messages.missing(application, deadlines.completeBy(application.reference()));
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

    public void escalateVote(String applicationId) {
        escalate(applicationId);
    }

    public void escalateToDirector(String applicationId) {
        escalate(applicationId);
    }

    public void recordLapse(String applicationId) {
        var application = get(applicationId);
        var now = clock.instant();
        application.lapse(now);
        end(application);
        messages.lapsed(application, deadlines.reopenUntil(now));
        audit.wrote("registration.lapse", application, "status");
    }

    /**
     * Run by a job of its own: whatever fails is tried again, and the message waits. Whoever changes the application meanwhile goes
     * first, for a job that is overtaken is tried again after minutes only.
     */
    public void announceApproval(String applicationId) {
        var application = applications.take(current.get(), ApplicationId.of(applicationId));
        if (application.status() == ApplicationStatus.ENTERED) {
            return;
        }
        messages.release(application);
        application.enter();
        audit.wrote("registration.enter", application, "status");
    }

    /** Run by a job of its own: whatever fails is tried again, and the message waits. */
    public void announceRejection(String applicationId) {
        messages.release(get(applicationId));
    }

    /** Whose applicant died is closed the same way, and nobody is written to. */
    public void recordWithdrawal(String applicationId) {
        var application = get(applicationId);
        end(application);
        if (application.status() != ApplicationStatus.CLOSED_BY_DEATH) {
            messages.send(application, "a.withdrawn");
        }
    }

    private void remind(String applicationId, String timer) {
        var application = get(applicationId);
        messages.remind(application, timer, deadlines.completeBy(application.reference()));
        audit.wrote("registration.remind", application);
    }

    private void escalate(String applicationId) {
        var application = get(applicationId);
        worklist.escalate(application.id().value());
        audit.wrote("registration.escalate", application, "escalated");
    }

    private void end(Application application) {
        deadlines.endAll(application.id().value());
        checks.close(application);
    }

    private Application get(String applicationId) {
        return applications.get(current.get(), ApplicationId.of(applicationId));
    }
}
