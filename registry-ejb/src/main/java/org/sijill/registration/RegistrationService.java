package org.sijill.registration;

import static org.sijill.registration.RegistrationDeadlines.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.Part;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdQuery;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.workflow.ProcessEngineGateway;
import org.sijill.worklist.Worklist;

/** Taking in, finding and checking applications. Every public method is one use case and one transaction. */
@Stateless
public class RegistrationService {

    private static final int MOST_SUGGESTIONS = 5;
    private static final int MOST_OF_A_FAMILY = 20;

    private final ApplicationRepository applications;
    private final RegistrationDeadlines deadlines;
    private final ProcessEngineGateway processes;
    private final FamilyVisits visits;
    private final Worklist worklist;
    private final Intake intake;
    private final Reopening reopening;
    private final ApplicationPages pages;
    private final RegisterChecks checks;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final Clock clock;

    @Inject
    public RegistrationService(
            ApplicationRepository applications,
            RegistrationDeadlines deadlines,
            ProcessEngineGateway processes,
            FamilyVisits visits,
            Worklist worklist,
            Intake intake,
            Reopening reopening,
            ApplicationPages pages,
            RegisterChecks checks,
            CurrentActor current,
            ApplicationAudit audit,
            Clock clock) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.processes = processes;
        this.visits = visits;
        this.worklist = worklist;
        this.intake = intake;
        this.reopening = reopening;
        this.pages = pages;
        this.checks = checks;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected RegistrationService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Files an application and starts its process; the office of the wilaya takes it. Repeated under the same key, it gives
     * the same receipt and files nothing.
     *
     * @throws RequestKeyReusedException if something else was filed under this key
     * @throws BusinessException {@code registration.error.wilayaUnknown}, {@code .wilayaElsewhere} if the actor's area does
     *     not hold the wilaya, {@code .helpMissing}
     */
    @Requires("registration.submit")
    public Receipt submit(SubmitApplication command) {
        var now = clock.instant();
        return intake.number(command.key(), now)
                .map(number -> file(command, number, now))
                .orElseGet(() -> intake.receipt(intake.again(command, "registration.submit")));
    }

    private Receipt file(SubmitApplication command, String number, Instant now) {
        var office = intake.officeOf(command.wilaya());
        var application = Application.file(command, number, office, current.get(), now);
        intake.add(application);
        processes.start(RegistrationProcess.KEY, application.reference());
        audit.wrote("registration.submit", application, "civilNumber", "mobile", "wilaya", "helpWanted");
        return intake.receipt(application);
    }

    /** @throws ApplicationNotFoundException if there is none within the actor's reach */
    @Requires("registration.read")
    public ApplicationDetails details(CaseNumber number) {
        var actor = current.get();
        var found = applications.getAmongOthers(actor, number);
        audit.saw("registration.read", found.wanted());
        return pages.of(found.wanted(), found.others(), actor);
    }

    /**
     * How far an application has come, for whoever filed it and for nobody else.
     *
     * @throws ApplicationNotFoundException if this actor filed no such application
     */
    @Requires("registration.followOwn")
    public Receipt follow(CaseNumber number) {
        var application = applications.getFiled(current.get(), number);
        audit.saw("registration.followOwn", application);
        return intake.receipt(application);
    }

    /** @return the applications of these that the actor reaches, by id; one statement */
    @Requires("registration.read")
    public Map<ApplicationId, ApplicationSummary> summariesOf(Collection<ApplicationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var summaries = applications.summaries(
                current.get(), ids.stream().map(ApplicationId::value).toList());
        audit.sawMany("registration.read", "list");
        return checks.withStandings(current.get(), summaries).stream()
                .collect(Collectors.toMap(found -> new ApplicationId(found.id()), Function.identity()));
    }

    /**
     * What the members of a family applied for, within the actor's reach.
     *
     * @return the newest first, twenty at the most; drafts are not among them
     */
    @Requires("registration.read")
    public List<ApplicationSummary> ofFamily(HouseholdId family, Collection<CivilNumber> members) {
        audit.sawMany("registration.read", family.toString());
        return members.isEmpty()
                ? List.of()
                : checks.withStandings(
                        current.get(), applications.ofApplicants(current.get(), members, MOST_OF_A_FAMILY));
    }

    /**
     * Finds by parts of the applicant's name, or of an application number, a civil number or a mobile, within the actor's reach.
     * From level 3 on none is found by a name.
     *
     * @param typed names in either script and any spelling, Latin or Arabic-Indic digits; fewer than three find nothing
     * @return five at the most, the newest first
     */
    @Requires("registration.read")
    public List<ApplicationSummary> suggest(String typed) {
        var query = HouseholdQuery.typed(typed);
        if (query.isTooShort()) {
            return List.of();
        }
        audit.sawMany("registration.read", "suggest");
        return checks.withStandings(
                current.get(),
                applications.search(current.get(), query.words(), String.join("", query.scraps()), MOST_SUGGESTIONS));
    }

    /**
     * The clerk's check found everything right; it goes to be decided.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach, or it is not his to check
     * @throws BusinessException {@code registration.error.questionsOpen}
     */
    @Requires("registration.verify")
    public void confirm(ApplicationId id, long version) {
        var application = open(id, ApplicationStatus.VERIFYING, "CheckApplication");
        application.requireDeclared(day(clock.instant()));
        application.confirm(current.get(), version);
        deadlines.end(id.value(), "CheckApplicationDue");
        done(application, "CheckApplication", "CONFIRMED");
        audit.wrote("registration.verify", application, "status");
    }

    /**
     * Sends it back to the citizen with the exact items that are missing; from the check or from the decision.
     *
     * @throws BusinessException {@code registration.error.missingNothing} if no item is named
     */
    @Requires("registration.return")
    public void returnForCompletion(ApplicationId id, ReturnApplication command) {
        var application = applications.take(current.get(), id);
        var step =
                switch (application.status()) {
                    case VERIFYING -> "CheckApplication";
                    case DECISION -> worklist.openStep(id.value());
                    default -> throw new ApplicationStatusException();
                };
        worklist.require(id.value(), step);
        application.returnToCitizen(command, current.get(), clock.instant());
        done(application, step, "RETURNED");
        audit.wrote("registration.return", application, "status", "missing", "note");
    }

    /**
     * Writes down what the family tells an officer.
     *
     * @param told by the names of the part's fields; nothing takes the part away
     * @return its version now, for whoever goes on in the same transaction
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws BusinessException with the code of what is wrong, which the question's field claims
     */
    @Requires("registration.declare")
    public long declare(ApplicationId id, Part part, Answers told, long version) {
        var application = applications.get(current.get(), id);
        application.declare(told.as(part), current.get(), version);
        if (!told.isEmpty()) {
            Declaration.require(
                    application.answers(), part, application.minimum().civilNumber(), day(clock.instant()));
        }
        checks.changed(application);
        audit.wrote("registration.declare", application, "answers");
        return application.version();
    }

    /** The citizen brought what was missing; it is checked again. */
    @Requires("registration.complete")
    public void complete(ApplicationId id, CompleteApplication command) {
        var application = open(id, ApplicationStatus.RETURNED, "AwaitCompletion");
        application.complete(command, current.get());
        checks.ask(application);
        deadlines.goOn(id.value());
        done(application, "AwaitCompletion", "COMPLETED");
        audit.wrote("registration.complete", application, "status", "civilNumber", "mobile", "helpWanted");
    }

    /**
     * At the wish of a citizen who let it lapse.
     *
     * @throws BusinessException {@code registration.error.reopenOver} once its time is over
     */
    @Requires("registration.reopen")
    public void reopen(ApplicationId id, long version) {
        reopening.reopen(applications.take(current.get(), id), version);
    }

    /** At the citizen's wish, until it is decided. */
    @Requires("registration.withdraw")
    public void withdraw(ApplicationId id, long version) {
        var application = applications.take(current.get(), id);
        application.withdraw(version);
        if (!visits.end(application)) {
            throw new ApplicationStatusException();
        }
        audit.wrote("registration.withdraw", application, "status");
    }

    private Application open(ApplicationId id, ApplicationStatus at, String step) {
        var application = applications.take(current.get(), id, at);
        worklist.require(id.value(), step);
        return application;
    }

    private void done(Application application, String step, String outcome) {
        worklist.complete(application.id().value(), step, outcome);
    }
}
