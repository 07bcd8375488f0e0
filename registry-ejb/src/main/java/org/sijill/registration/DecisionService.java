package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.worklist.Worklist;

/**
 * Deciding applications. What a decision brings about is one transaction with it: the entry in the registry, the letter's record,
 * the message that waits for the letter, and the step of the process.
 */
@Stateless
public class DecisionService {

    private static final String STEP = "DecideApplication";
    private static final int MOST_LOOKED_AT = 50;

    private final ApplicationRepository applications;
    private final Worklist worklist;
    private final Verdicts verdicts;
    private final FamilyEntry entry;
    private final ApplicantMessages messages;
    private final ApplicationLetters letters;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final Clock clock;

    @Inject
    public DecisionService(
            ApplicationRepository applications,
            Worklist worklist,
            Verdicts verdicts,
            FamilyEntry entry,
            ApplicantMessages messages,
            ApplicationLetters letters,
            CurrentActor current,
            ApplicationAudit audit,
            Clock clock) {
        this.applications = applications;
        this.worklist = worklist;
        this.verdicts = verdicts;
        this.entry = entry;
        this.messages = messages;
        this.letters = letters;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected DecisionService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Approves all of it and enters the family in the registry.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws BusinessException {@code security.error.fourEyes}, {@code registration.error.ownFile}, {@code .relativesFile},
     *     {@code .questionsOpen}, {@code .familyElsewhere}, {@code verification.error.conflictOpen}
     */
    @Requires("registration.decide")
    public void approve(ApplicationId id, long version) {
        var application = open(id);
        decide(application, Verdict.all(application.minimum().helpWanted()), version);
    }

    /**
     * Approves all of it with a reason that is kept with the decision.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws BusinessException as {@link #approve}; {@code registration.error.reasonText} if the reason does not explain itself
     */
    @Requires("registration.decide")
    public void approveWithReason(ApplicationId id, long version, String reason) {
        var application = open(id);
        decide(application, Verdict.all(application.minimum().helpWanted()), version);
        application.decision().because(reason);
    }

    /**
     * Approves some of the kinds of help, rejects the others, and enters the family in the registry.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws BusinessException as {@link #approve}, and {@code registration.error.reasonMissing}, {@code .reasonText},
     *     {@code .helpNotWanted}, {@code .partIsAll} if nothing is rejected
     */
    @Requires("registration.decide")
    public void approvePartly(ApplicationId id, DecideHelp command) {
        var application = open(id);
        if (command.approved().equals(application.minimum().helpWanted())) {
            throw new BusinessException("registration.error.partIsAll");
        }
        decide(application, command.verdict(application.minimum().helpWanted()), command.version());
    }

    /**
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws BusinessException {@code security.error.fourEyes}, {@code registration.error.ownFile}, {@code .relativesFile},
     *     {@code .reasonText}
     */
    @Requires("registration.decide")
    public void reject(ApplicationId id, RejectApplication command) {
        decide(open(id), Verdict.none(command.reason(), command.text()), command.version());
    }

    private void decide(Application application, Verdict verdict, long version) {
        verdicts.carryOut(application, verdict, version);
        worklist.complete(application.id().value(), STEP, verdict.outcome());
    }

    /**
     * Takes a wrong approval back: the entry it made is closed, not erased, and its letter holds no longer.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach
     * @throws BusinessException {@code registration.error.ownFile}, {@code .annulText}
     */
    @Requires("registration.annul")
    public void annul(ApplicationId id, AnnulDecision command) {
        var application = applications.take(current.get(), id);
        application.annul(command, current.get(), clock.instant());
        application.decision().familyMade().ifPresent(entry::close);
        letters.revoke(id.value());
        messages.send(application, "a.annulled");
        audit.wrote("registration.annul", application, "status", "reasonText");
    }

    /**
     * Which application to open once this one is decided: the next of those that wait for this actor's decision, in the order of
     * the inbox; from the last one on the most urgent again. What he may not decide, having had a hand in it, is passed over.
     *
     * @return empty if no other waits for him
     */
    @Requires("registration.decide")
    public Optional<CaseNumber> nextAfter(ApplicationId decided) {
        var actor = current.get();
        var waiting = worklist.waiting(STEP, MOST_LOOKED_AT);
        audit.sawMany("registration.read", "next");
        var here = waiting.indexOf(decided.value());
        var others = new ArrayList<UUID>(waiting.subList(here + 1, waiting.size()));
        others.addAll(waiting.subList(0, Math.max(0, here)));
        var found = applications.find(actor, others);
        return others.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(application -> Offers.conflict(application, actor).isEmpty())
                .map(application -> CaseNumber.parse(application.reference().number()))
                .findFirst();
    }

    private Application open(ApplicationId id) {
        var application = applications.take(current.get(), id, ApplicationStatus.DECISION);
        worklist.require(id.value(), STEP);
        return application;
    }
}
