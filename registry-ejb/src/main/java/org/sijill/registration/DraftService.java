package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.workflow.ProcessEngineGateway;
import org.sijill.worklist.Worklist;

/**
 * Applications that are begun and not handed in yet: kept while they are filled in, for whoever began them and for nobody
 * else. Every public method is one use case and one transaction.
 */
@Stateless
public class DraftService {

    private final ApplicationRepository applications;
    private final ApplicantRepository applicants;
    private final RegistrationDeadlines deadlines;
    private final ProcessEngineGateway processes;
    private final Worklist worklist;
    private final Intake intake;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final Clock clock;

    @Inject
    public DraftService(
            ApplicationRepository applications,
            ApplicantRepository applicants,
            RegistrationDeadlines deadlines,
            ProcessEngineGateway processes,
            Worklist worklist,
            Intake intake,
            CurrentActor current,
            ApplicationAudit audit,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.deadlines = deadlines;
        this.processes = processes;
        this.worklist = worklist;
        this.intake = intake;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected DraftService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Begins an application and gives it its number. Repeated under the same key, it gives the same one and begins nothing.
     *
     * @throws RequestKeyReusedException if something else was begun under this key
     * @throws BusinessException {@code registration.error.wilayaUnknown}, {@code .helpMissing}, {@code .noticeMissing}
     */
    @Requires("registration.draft")
    public DraftDetails begin(BeginApplication command) {
        var fields = applicants.get(current.get().id()).fields(command);
        var now = clock.instant();
        return details(intake.number(command.key(), now)
                .map(number -> begin(fields, command.noticeVersion(), number, now))
                .orElseGet(() -> intake.again(fields, "registration.draft")));
    }

    private Application begin(SubmitApplication fields, String noticeVersion, String number, Instant now) {
        var office = intake.officeOf(fields.wilaya());
        var application = Application.begin(fields, noticeVersion, number, office, current.get(), now);
        intake.add(application);
        processes.start(ApplicationDraftProcess.KEY, application.reference());
        applications.flush();
        audit.wrote(
                "registration.begin", application, "civilNumber", "mobile", "wilaya", "helpWanted", "noticeVersion");
        return application;
    }

    /** @throws ApplicationNotFoundException if the actor began no such draft, or it is none any more */
    @Requires("registration.draft")
    public DraftDetails draft(CaseNumber number) {
        var application = applications.getDraft(current.get(), number);
        audit.saw("registration.draft", application);
        return details(application);
    }

    /**
     * Keeps what was typed. It is not checked: that is done when a question is answered, and once more at the end.
     *
     * @return the version to go on with
     * @throws ApplicationNotFoundException if the actor began no such draft, or it is none any more
     * @throws ChangedMeanwhileException if it was changed on another page
     */
    @Requires("registration.draft")
    public long keep(KeepAnswers command) {
        var application = applications.getDraft(current.get(), command.number());
        application.keep(command.answers(), command.version());
        applications.flush();
        audit.wrote("registration.keep", application, "answers");
        return application.version();
    }

    /**
     * Hands it in: from here it goes the way of every application.
     *
     * @throws ApplicationNotFoundException if the actor began no such draft, or it is none any more
     * @throws ChangedMeanwhileException if it was changed on another page
     * @throws BusinessException {@code registration.error.homeIncomplete}
     */
    @Requires("registration.draft")
    public Receipt handIn(CaseNumber number, long version) {
        var application = applications.getDraft(current.get(), number);
        DeclaredHome.find(application.answers());
        application.handIn(current.get(), clock.instant(), version);
        deadlines.endAll(application.id().value());
        worklist.complete(application.id().value(), "AwaitSubmission", "SUBMITTED");
        processes.start(RegistrationProcess.KEY, application.reference());
        audit.wrote("registration.submit", application, "status", "filedAt");
        return intake.receipt(application);
    }

    private DraftDetails details(Application application) {
        return new DraftDetails(
                application.facts(), application.answers(), deadlines.draftUntil(application.reference()));
    }
}
