package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.verification.SettleConflict;
import org.sijill.verification.Settlement;
import org.sijill.verification.Verifications;
import org.sijill.worklist.Worklist;

/** Deciding what holds where an application and a register of another body say different things. */
@Stateless
public class ConflictService {

    private final ApplicationRepository applications;
    private final Verifications verifications;
    private final RegisterChecks checks;
    private final Committee committee;
    private final Worklist worklist;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final Clock clock;

    @Inject
    public ConflictService(
            ApplicationRepository applications,
            Verifications verifications,
            RegisterChecks checks,
            Committee committee,
            Worklist worklist,
            CurrentActor current,
            ApplicationAudit audit,
            Clock clock) {
        this.applications = applications;
        this.verifications = verifications;
        this.checks = checks;
        this.committee = committee;
        this.worklist = worklist;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected ConflictService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Keeps what was said, or writes what the register says into the application; whoever does that decides the application no more.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws ApplicationStatusException if it is with its applicant on a phone, or has ended
     * @throws ChangedMeanwhileException if it was changed since it was shown
     * @throws BusinessException {@code registration.error.ownFile}, {@code .voting} if the committee has begun to vote on the answers
     *     as they are, {@code verification.error.reason}, {@code .conflictGone}
     */
    @Requires("registration.settle")
    public void settle(ApplicationId id, SettleConflict command) {
        var actor = current.get();
        var application = applications.take(actor, id);
        if (application.isOwnFileOf(actor)) {
            throw new BusinessException("registration.error.ownFile");
        }
        var declared = application.declaration(RegistrationDeadlines.day(clock.instant()));
        var applicant = application
                .minimum()
                .civilNumber()
                .orElseThrow(() -> new BusinessException("verification.error.conflictGone"));
        var taken = verifications.settle(
                application.reference(), applicant, command, application.answers(), declared, actor.id());
        if (command.version() != application.version()) {
            throw new ChangedMeanwhileException();
        }
        if (command.settlement() == Settlement.TAKEN) {
            committee.requireNoVote(application, worklist.steps(id.value()));
            application.takeFromRegister(taken, actor, command.version());
        } else if (!isOpen(application)) {
            throw new ApplicationStatusException();
        }
        checks.changed(application);
        audit.wrote(
                "registration.settle",
                application,
                command.settlement() == Settlement.TAKEN ? "answers" : "settlement",
                "reason");
    }

    private static boolean isOpen(Application application) {
        return application.status().isWithOfficers(application.filing().channel())
                || application.status() == ApplicationStatus.DECISION;
    }
}
