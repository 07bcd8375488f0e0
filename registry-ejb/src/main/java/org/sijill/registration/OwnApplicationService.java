package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** What an applicant sees of his own application on a phone, and does with it. */
@Stateless
public class OwnApplicationService {

    private final ApplicationRepository applications;
    private final RegistrationDeadlines deadlines;
    private final FamilyVisits visits;
    private final Requirements requirements;
    private final ApplicationLetters letters;
    private final Reopening reopening;
    private final CurrentActor current;
    private final ApplicationAudit audit;

    @Inject
    public OwnApplicationService(
            ApplicationRepository applications,
            RegistrationDeadlines deadlines,
            FamilyVisits visits,
            Requirements requirements,
            ApplicationLetters letters,
            Reopening reopening,
            CurrentActor current,
            ApplicationAudit audit) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.visits = visits;
        this.requirements = requirements;
        this.letters = letters;
        this.reopening = reopening;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected OwnApplicationService() {
        this(null, null, null, null, null, null, null, null);
    }

    /** @throws ApplicationNotFoundException if this applicant has no such application */
    @Requires("registration.followOwn")
    public OwnApplicationDetails own(CaseNumber number) {
        var application = applications.getOwn(current.get(), number);
        var dates = deadlines.days(application.id().value());
        audit.saw("registration.followOwn", application);
        return new OwnApplicationDetails(
                application.facts(),
                Optional.ofNullable(dates.get(RegistrationDeadlines.PROMISE)),
                Optional.ofNullable(dates.get(RegistrationDeadlines.COMPLETION)),
                reopening.until(application),
                requirements.asked(application),
                letters.inForce(application.id().value()).isPresent());
    }

    /**
     * He let it lapse, and completes it after all.
     *
     * @throws ApplicationNotFoundException if this applicant has no such application
     * @throws BusinessException {@code registration.error.reopenOver} once its time is over
     */
    @Requires("registration.reopenOwn")
    public void reopenOwn(CaseNumber number, long version) {
        reopening.reopen(applications.takeOwn(current.get(), number), version);
    }

    /**
     * At his wish, until it is decided.
     *
     * @throws ApplicationNotFoundException if this applicant has no such application
     * @throws ChangedMeanwhileException if it was changed on another page
     */
    @Requires("registration.withdrawOwn")
    public void withdrawOwn(CaseNumber number, long version) {
        var application = applications.takeOwn(current.get(), number);
        application.withdraw(version);
        if (!visits.end(application)) {
            throw new ApplicationStatusException();
        }
        audit.wrote("registration.withdraw", application, "status");
    }
}
