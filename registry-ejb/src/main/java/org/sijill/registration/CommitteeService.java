package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sijill.common.BusinessException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.worklist.Worklist;

/** Deciding applications by the votes of a committee. */
@Stateless
public class CommitteeService {

    private final ApplicationRepository applications;
    private final Worklist worklist;
    private final Committee committee;
    private final Verdicts verdicts;
    private final CurrentActor current;
    private final ApplicationAudit audit;

    @Inject
    public CommitteeService(
            ApplicationRepository applications,
            Worklist worklist,
            Committee committee,
            Verdicts verdicts,
            CurrentActor current,
            ApplicationAudit audit) {
        this.applications = applications;
        this.worklist = worklist;
        this.committee = committee;
        this.verdicts = verdicts;
        this.current = current;
        this.audit = audit;
    }

    /** For the container. */
    protected CommitteeService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Casts the actor's vote. The one that makes a majority for every kind of help carries the decision out, in its transaction.
     *
     * @return whether it is decided now
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws BusinessException {@code security.error.fourEyes}, {@code registration.error.ownFile}, {@code .relativesFile},
     *     {@code .voted}, {@code .reasonMissing}, {@code .reasonText}, {@code .helpNotWanted}, {@code .questionsOpen},
     *     {@code .familyElsewhere}, {@code .applicantDied}, {@code verification.error.conflictOpen}
     */
    @Requires("registration.vote")
    public boolean vote(ApplicationId id, DecideHelp command) {
        var actor = current.get();
        var application = applications.take(actor, id, ApplicationStatus.DECISION);
        worklist.requireAmongOthers(id.value(), Committee.STEP);
        application.requireVersion(command.version());
        verdicts.requireUnbiased(application);
        var verdict = command.verdict(application.minimum().helpWanted());
        if (verdict.approves()) {
            verdicts.requireApprovable(application);
        }
        var decided = committee.vote(application, worklist.steps(id.value()), actor, verdict);
        audit.wrote("registration.vote", application, "vote");
        decided.ifPresent(all -> {
            verdicts.carryOutForCommittee(application, all);
            worklist.completeAmongOthers(id.value(), Committee.STEP, all.outcome());
        });
        return decided.isPresent();
    }
}
