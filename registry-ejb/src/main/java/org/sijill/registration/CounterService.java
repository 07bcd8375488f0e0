package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * A visitor's application at the counter: opened from four fields, filled in with him, handed in before he leaves. Until then it is a
 * draft that every clerk of the office can go on with. Every public method is one use case and one transaction.
 */
@Stateless
public class CounterService {

    private static final int MOST_DRAFTS = 20;

    private final ApplicationRepository applications;
    private final ProcessEngineGateway processes;
    private final Intake intake;
    private final KnownFamily known;
    private final RegisterChecks checks;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final Clock clock;

    @Inject
    public CounterService(
            ApplicationRepository applications,
            ProcessEngineGateway processes,
            Intake intake,
            KnownFamily known,
            RegisterChecks checks,
            CurrentActor current,
            ApplicationAudit audit,
            Clock clock) {
        this.applications = applications;
        this.processes = processes;
        this.intake = intake;
        this.known = known;
        this.checks = checks;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected CounterService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Opens an application and gives it its number. What the registry holds of the visitor's family stands in it already, if the
     * family is of the actor's area. Repeated under the same key, it gives the same one and opens nothing.
     *
     * @return its receipt; no day is promised before it is handed in
     * @throws RequestKeyReusedException if something else was opened under this key
     * @throws BusinessException {@code registration.error.wilayaUnknown}, {@code .wilayaElsewhere} if the actor's area does not hold
     *     the wilaya, {@code .helpMissing}, {@code .noticeMissing}
     */
    @Requires("registration.submit")
    public Receipt open(OpenApplication command) {
        var now = clock.instant();
        return intake.receipt(intake.number(command.fields().key(), now)
                .map(number -> open(command, number, now))
                .orElseGet(() -> intake.again(command.fields(), "registration.open")));
    }

    private Application open(OpenApplication command, String number, Instant now) {
        var office = intake.officeOf(command.fields().wilaya());
        var application = Application.open(command, number, office, current.get(), now);
        application.minimum().civilNumber().map(known::answers).ifPresent(application::holds);
        intake.add(application);
        processes.start(ApplicationDraftProcess.KEY, application.reference());
        checks.askFamily(application);
        applications.flush();
        audit.wrote("registration.open", application, "civilNumber", "mobile", "wilaya", "helpWanted", "noticeVersion");
        return application;
    }

    /**
     * Writes down whom the civil register names as the visitor's family; who was told of stays as he was told.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws ApplicationStatusException if it is no draft any more
     * @throws ChangedMeanwhileException if it was changed since it was shown
     */
    @Requires("registration.submit")
    public void takeFamily(ApplicationId id, long version) {
        var application = applications.take(current.get(), id, ApplicationStatus.DRAFT);
        application.declare(checks.family(application).answers(application.answers()), current.get(), version);
        audit.wrote("registration.declare", application, "answers");
    }

    /** @return the drafts of the counters within the actor's reach, the newest first, twenty at the most */
    @Requires("registration.submit")
    public List<ApplicationSummary> drafts() {
        audit.sawMany("registration.read", "drafts");
        return applications.drafts(current.get(), MOST_DRAFTS);
    }

    /**
     * Hands it in, whatever is missing: that is asked for by the check. A second time it gives the same receipt and does nothing.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws ApplicationStatusException if it ended as a draft
     * @throws ChangedMeanwhileException if it was changed since it was shown
     */
    @Requires("registration.submit")
    public Receipt handIn(ApplicationId id, long version) {
        var application = applications.take(current.get(), id);
        if (!application.filing().isHandedIn()) {
            intake.handIn(application, version, clock.instant());
        }
        return intake.receipt(application);
    }
}
