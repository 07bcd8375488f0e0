package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.workflow.ProcessEngineGateway;
import org.sijill.worklist.Worklist;

/** What every new application needs, whichever way it comes: an office that takes it, a number, a receipt. */
@ApplicationScoped
class Intake {

    private final ApplicationRepository applications;
    private final RegistrationDeadlines deadlines;
    private final Locations locations;
    private final CurrentActor current;
    private final ProcessEngineGateway processes;
    private final Worklist worklist;
    private final ApplicationAudit audit;

    @Inject
    Intake(
            ApplicationRepository applications,
            RegistrationDeadlines deadlines,
            Locations locations,
            CurrentActor current,
            ProcessEngineGateway processes,
            Worklist worklist,
            ApplicationAudit audit) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.locations = locations;
        this.current = current;
        this.processes = processes;
        this.worklist = worklist;
        this.audit = audit;
    }

    /** For the container. */
    protected Intake() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * @return the office of the wilaya
     * @throws BusinessException {@code registration.error.wilayaUnknown}, {@code .wilayaElsewhere} if the actor's area does
     *     not hold it
     */
    OfficeCode officeOf(WilayaCode named) {
        var wilaya = locations
                .find(named.value())
                .orElseThrow(() -> new BusinessException("registration.error.wilayaUnknown"));
        var office = new OfficeCode(wilaya.code().value());
        if (!current.get().area().covers(office)) {
            throw new BusinessException("registration.error.wilayaElsewhere");
        }
        return office;
    }

    /** @return a number nobody has; empty if the actor filed something under this key already */
    Optional<String> number(RequestKey key, Instant now) {
        return applications
                .begin(current.get(), key, RegistrationDeadlines.day(now).getYear())
                .map(CaseNumber::toString);
    }

    /** @return what this actor brought before under the same key */
    Application again(SubmitApplication command, String action) {
        var there = applications.getFiled(current.get(), command.key());
        there.filing().requireSame(command);
        audit.saw(action, there);
        return there;
    }

    /** A draft goes the way of every application. */
    void handIn(Application draft, long version, Instant now) {
        var id = draft.id().value();
        draft.handIn(current.get(), now, version);
        deadlines.endAll(id);
        worklist.completeInHand(id, "AwaitSubmission", "SUBMITTED");
        processes.start(RegistrationProcess.KEY, draft.reference());
        audit.wrote("registration.submit", draft, "status", "filedAt");
    }

    /** @return what whoever brought it is told */
    Receipt receipt(Application application) {
        return new Receipt(
                application.id(),
                application.reference().number(),
                application.status(),
                deadlines.promisedBy(application.id().value()));
    }

    /** @throws ApplicationNotFoundException if whoever brings it may not see such */
    void add(Application application) {
        if (application.reference().level() > current.get().level()) {
            throw new ApplicationNotFoundException();
        }
        applications.add(application);
        deadlines.newCase(application.reference());
    }
}
