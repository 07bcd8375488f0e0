package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sijill.common.BusinessException;
import org.sijill.declaration.Declaration;
import org.sijill.security.CurrentActor;

/**
 * What a decision brings about, whoever makes it: the entry in the registry, the letter's record, the message that waits for the
 * letter. In the transaction of the decision.
 */
@ApplicationScoped
class Verdicts {

    private final FamilyEntry entry;
    private final RegisterChecks checks;
    private final ApplicantMessages messages;
    private final RegistrationDeadlines deadlines;
    private final ApplicationLetters letters;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final Event<FamilyApproved> families;
    private final Clock clock;

    @Inject
    Verdicts(
            FamilyEntry entry,
            RegisterChecks checks,
            ApplicantMessages messages,
            RegistrationDeadlines deadlines,
            ApplicationLetters letters,
            CurrentActor current,
            ApplicationAudit audit,
            Event<FamilyApproved> families,
            Clock clock) {
        this.entry = entry;
        this.checks = checks;
        this.messages = messages;
        this.deadlines = deadlines;
        this.letters = letters;
        this.current = current;
        this.audit = audit;
        this.families = families;
        this.clock = clock;
    }

    /** For the container. */
    protected Verdicts() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * By one officer.
     *
     * @param version the version that was shown
     * @throws BusinessException {@code security.error.fourEyes}, {@code registration.error.ownFile}, {@code .relativesFile},
     *     {@code .questionsOpen}, {@code .familyElsewhere}, {@code verification.error.conflictOpen}
     */
    void carryOut(Application application, Verdict verdict, long version) {
        requireUnbiased(application);
        application.decide(verdict, current.get(), clock.instant(), version);
        follow(application, verdict);
    }

    /** By the votes of the committee, the actor's being the last. */
    void carryOutForCommittee(Application application, Verdict verdict) {
        application.decide(verdict, current.get(), clock.instant(), application.version());
        application.decision().madeInCommittee();
        follow(application, verdict);
    }

    /**
     * The actor had no hand in it, and belongs neither to the applicant nor to his family.
     *
     * @throws BusinessException {@code security.error.fourEyes}, {@code registration.error.ownFile}, {@code .relativesFile}
     */
    void requireUnbiased(Application application) {
        application.requireFourEyes(current.get());
        entry.requireUnrelated(
                current.get(),
                application.declaration(RegistrationDeadlines.day(clock.instant())),
                application.reference().office());
    }

    /**
     * Nothing is open that an approval needs.
     *
     * @return what is declared
     * @throws BusinessException {@code registration.error.questionsOpen}, {@code .applicantDied}, {@code verification.error.conflictOpen}
     */
    Declaration requireApprovable(Application application) {
        var declared = application.requireDeclared(RegistrationDeadlines.day(clock.instant()));
        checks.requireSettled(application, declared);
        return declared;
    }

    private void follow(Application application, Verdict verdict) {
        if (verdict.approves()) {
            approved(application, verdict);
        } else {
            rejected(application);
        }
    }

    private void rejected(Application application) {
        var now = clock.instant();
        letters.rejected(application, application.declaration(RegistrationDeadlines.day(now)), now);
        told(application);
        audit.wrote("registration.reject", application, "status", "reason", "reasonText");
    }

    private void approved(Application application, Verdict verdict) {
        var now = clock.instant();
        var today = RegistrationDeadlines.day(now);
        var declared = requireApprovable(application);
        var entered = entry.enter(application.reference(), application.minimum(), declared, today);
        application.decision().entered(entered);
        families.fire(
                new FamilyApproved(entered.family().id(), application.filing().language()));
        letters.approved(application, declared, now);
        told(application);
        if (verdict.reason() == null) {
            audit.wrote("registration.approve", application, "status", "household");
        } else {
            audit.wrote(
                    "registration.approve", application, "status", "household", "approvedHelp", "reason", "reasonText");
        }
    }

    private void told(Application application) {
        deadlines.endAll(application.id().value());
        checks.close(application);
        messages.hold(application);
    }
}
