package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.sijill.security.CurrentActor;

/** The service tasks of {@code application-draft.bpmn}: one method per task, named like the task's id. */
@Named
@ApplicationScoped
public class ApplicationDraftProcess {

    static final String KEY = "application-draft";

    private final ApplicationRepository applications;
    private final RegistrationDeadlines deadlines;
    private final ApplicantMessages messages;
    private final RegisterChecks checks;
    private final CurrentActor current;
    private final ApplicationAudit audit;

    @Inject
    ApplicationDraftProcess(
            ApplicationRepository applications,
            RegistrationDeadlines deadlines,
            ApplicantMessages messages,
            RegisterChecks checks,
            CurrentActor current,
            ApplicationAudit audit) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.messages = messages;
        this.checks = checks;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected ApplicationDraftProcess() {
        this(null, null, null, null, null, null);
    }

    /**
     * @param timer id of the timer event
     * @return when it is to fire
     */
    public Date due(String applicationId, String timer) {
        return Date.from(deadlines.start(get(applicationId).reference(), timer));
    }

    /** What was typed is erased with it. */
    public void recordExpiry(String applicationId) {
        var application = get(applicationId);
        application.expire();
        end(application);
        messages.send(application, "a.expired");
        audit.wrote("registration.expire", application, "status", "answers");
    }

    /** It was deleted; nothing was sent, so nothing is told. */
    public void recordWithdrawal(String applicationId) {
        end(get(applicationId));
    }

    private void end(Application application) {
        deadlines.endAll(application.id().value());
        checks.forget(application);
    }

    private Application get(String applicationId) {
        return applications
                .find(current.get(), ApplicationId.of(applicationId))
                .orElseThrow(ApplicationNotFoundException::new);
    }
}
