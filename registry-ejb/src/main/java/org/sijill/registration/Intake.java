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

/** What every new application needs, whichever way it comes: an office that takes it, a number, a receipt. */
@ApplicationScoped
class Intake {

    private final ApplicationRepository applications;
    private final RegistrationDeadlines deadlines;
    private final Locations locations;
    private final CurrentActor current;
    private final ApplicationAudit audit;

    @Inject
    Intake(
            ApplicationRepository applications,
            RegistrationDeadlines deadlines,
            Locations locations,
            CurrentActor current,
            ApplicationAudit audit) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.locations = locations;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected Intake() {
        this(null, null, null, null, null);
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
