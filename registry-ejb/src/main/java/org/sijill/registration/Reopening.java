package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * Opens an application again that lapsed: without a new form, and what was missing is asked for anew.
 *
 * @see "reference.md §2.4 SM-1: re-openable for 60 days without a new form"
 */
@ApplicationScoped
class Reopening {

    private final ProcessEngineGateway processes;
    private final RegistrationDeadlines deadlines;
    private final ApplicationAudit audit;
    private final Clock clock;

    @Inject
    Reopening(ProcessEngineGateway processes, RegistrationDeadlines deadlines, ApplicationAudit audit, Clock clock) {
        this.processes = processes;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected Reopening() {
        this(null, null, null, null);
    }

    /** @return the last day on which it can be opened again; empty if it has not lapsed, or that day is over */
    Optional<LocalDate> until(Application application) {
        var today = RegistrationDeadlines.day(clock.instant());
        return application.lapsedAt().map(deadlines::reopenUntil).filter(last -> !today.isAfter(last));
    }

    /**
     * @throws BusinessException {@code registration.error.reopenOver} once its time is over
     * @throws ApplicationStatusException unless it lapsed
     */
    void reopen(Application application, long version) {
        var until = until(application);
        application.reopen(version);
        if (until.isEmpty()) {
            throw new BusinessException("registration.error.reopenOver");
        }
        processes.start(RegistrationProcess.KEY, application.reference());
        audit.wrote("registration.reopen", application, "status");
    }
}
