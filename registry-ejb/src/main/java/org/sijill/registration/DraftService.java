package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.common.WrongFieldsException;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.Part;
import org.sijill.security.CaseMoved;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.workflow.ProcessEngineGateway;
import org.sijill.worklist.Worklist;

/**
 * Applications in their applicant's hand, begun or returned: kept while they are filled in, for the applicant and for nobody
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
    private final Requirements requirements;
    private final RegisterChecks checks;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final Event<CaseMoved> moved;
    private final Clock clock;

    @Inject
    public DraftService(
            ApplicationRepository applications,
            ApplicantRepository applicants,
            RegistrationDeadlines deadlines,
            ProcessEngineGateway processes,
            Worklist worklist,
            Intake intake,
            Requirements requirements,
            RegisterChecks checks,
            CurrentActor current,
            ApplicationAudit audit,
            Event<CaseMoved> moved,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.deadlines = deadlines;
        this.processes = processes;
        this.worklist = worklist;
        this.intake = intake;
        this.requirements = requirements;
        this.checks = checks;
        this.current = current;
        this.audit = audit;
        this.moved = moved;
        this.clock = clock;
    }

    /** For the container. */
    protected DraftService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
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
                        .map(number -> begin(fields, command, number, now))
                        .orElseGet(() -> intake.again(fields, "registration.draft")))
                .orElseThrow(ApplicationNotFoundException::new);
    }

    private Application begin(SubmitApplication fields, BeginApplication command, String number, Instant now) {
        var office = intake.officeOf(fields.wilaya());
        var application = Application.begin(fields, command, number, office, current.get(), now);
        application.holds(Answers.NONE.with(applicants.get(current.get().id()).told()));
        intake.add(application);
        processes.start(ApplicationDraftProcess.KEY, application.reference());
        checks.askFamily(application);
        applications.flush();
        audit.wrote(
                "registration.begin", application, "civilNumber", "mobile", "wilaya", "helpWanted", "noticeVersion");
        return application;
    }

    /**
     * @return the application; empty if it is not in its applicant's hand any more
     * @throws ApplicationNotFoundException if the actor has no such application
     */
    @Requires("registration.draft")
    public Optional<DraftDetails> draft(CaseNumber number) {
        var application = applications.getOwn(current.get(), number);
        audit.saw("registration.draft", application);
        return application.status().isInHand() ? details(application) : Optional.empty();
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
        return keep(applications.getInHand(current.get(), command.number()), command);
    }

    private long keep(Application application, KeepAnswers command) {
        application.keep(command.answers(), command.version());
        applications.flush();
        audit.wrote("registration.keep", application, "answers");
        return application.version();
    }

    /**
     * Writes down whom the civil register names as the family; who was told of stays as he was told.
     *
     * @throws ApplicationNotFoundException if the actor has no such application in hand
     * @throws ChangedMeanwhileException if it was changed on another page
     */
    @Requires("registration.draft")
    public void takeFamily(CaseNumber number, long version) {
        var application = applications.getInHand(current.get(), number);
        var family = checks.family(application).answers(application.answers());
        keep(application, new KeepAnswers(number, version, family));
    }

    /**
     * Keeps the answer to a question, once it is right.
     *
     * @return the version to go on with
     * @throws ApplicationNotFoundException if the actor has no such application in hand
     * @throws ChangedMeanwhileException if it was changed on another page
     * @throws BusinessException with the code of what is wrong, which the question's field claims
     */
    @Requires("registration.draft")
    public long answer(KeepAnswers command, Part part) {
        var application = applications.getInHand(current.get(), command.number());
        var answers = application.answers().with(command.answers());
        Declaration.require(answers, part, application.minimum().civilNumber(), today());
        return keep(application, command);
    }

    /**
     * Keeps where he lives and what help he wants; the office of the wilaya takes a draft.
     *
     * @throws ApplicationNotFoundException if the actor has no such application in hand
     * @throws ChangedMeanwhileException if it was changed on another page
     * @throws BusinessException {@code registration.error.wilayaUnknown}, {@code .wilayaAtCounter} if it was returned, {@code
     *     .helpMissing}
     */
    @Requires("registration.draft")
    public void change(ChangeWishes command) {
        var application = applications.getInHand(current.get(), command.number());
        application.wants(command, intake.officeOf(command.wilaya()));
        moved.fire(new CaseMoved(application.reference()));
        applications.flush();
        audit.wrote("registration.keep", application, "wilaya", "helpWanted");
    }

    /**
     * Hands it in: from here it goes the way of every application, or goes on with it. A second time it gives the same receipt
     * and does nothing.
     *
     * @param language in which he is told of it from here on
     * @throws ApplicationNotFoundException if the actor has no such application
     * @throws ApplicationStatusException if it has ended
     * @throws ChangedMeanwhileException if it was changed on another page
     * @throws BusinessException {@code registration.error.questionsOpen}
     * @throws WrongFieldsException at {@code asked-} and the name of each item that the office asked for and is not answered
     */
    @Requires("registration.draft")
    public Receipt handIn(CaseNumber number, long version, Language language) {
        var application = applications.takeOwn(current.get(), number);
        if (isOnItsWay(application)) {
            return intake.receipt(application);
        }
        application.requireDeclared(today());
        application.filing().speaks(language);
        if (application.status() == ApplicationStatus.RETURNED) {
            handInAgain(application, version);
        } else {
            intake.handIn(application, version, clock.instant());
        }
        return intake.receipt(application);
    }

    private static boolean isOnItsWay(Application application) {
        var status = application.status();
        return application.filing().isHandedIn() && !status.isInHand() && !status.isFinal();
    }

    private void handInAgain(Application application, long version) {
        requirements.requireAnswered(application);
        application.completed(current.get(), version);
        checks.ask(application);
        deadlines.goOn(application.id().value());
        worklist.completeInHand(application.id().value(), "AwaitCompletion", "COMPLETED");
        audit.wrote("registration.complete", application, "status");
    }

    private LocalDate today() {
        return RegistrationDeadlines.day(clock.instant());
    }

    /** A deadline that ended between two reads says that it left his hand meanwhile. */
    private Optional<DraftDetails> details(Application application) {
        var declared = application.declaration(today());
        var documents = requirements.documents(application);
        return deadlines
                .inHandUntil(application.id().value())
                .map(until -> new DraftDetails(
                        application.facts(),
                        application.answers(),
                        declared,
                        documents,
                        requirements.lacks(application, declared, documents),
                        application.unanswered(documents),
                        checks.family(application),
                        until));
    }
}
