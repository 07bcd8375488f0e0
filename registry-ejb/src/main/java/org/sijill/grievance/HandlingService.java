package org.sijill.grievance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.worklist.Worklist;

/**
 * Finding out what went wrong, and answering. Whoever does it holds what the step asks for, which the step itself requires. Every
 * public method is one use case and one transaction.
 */
@Stateless
public class HandlingService {

    private final GrievanceRepository grievances;
    private final GrievanceRules rules;
    private final GrievanceDeadlines deadlines;
    private final ConflictOfInterest conflicts;
    private final Worklist worklist;
    private final GrievanceAudit audit;
    private final CurrentActor current;

    @Inject
    public HandlingService(
            GrievanceRepository grievances,
            GrievanceRules rules,
            GrievanceDeadlines deadlines,
            ConflictOfInterest conflicts,
            Worklist worklist,
            GrievanceAudit audit,
            CurrentActor current) {
        this.grievances = grievances;
        this.rules = rules;
        this.deadlines = deadlines;
        this.conflicts = conflicts;
        this.worklist = worklist;
        this.audit = audit;
        this.current = current;
    }

    /** For the container. */
    protected HandlingService() {
        this(null, null, null, null, null, null, null);
    }

    /** @throws NotAvailableException if there is none within the actor's reach */
    @Requires("grievance.work")
    public GrievanceDetails details(CaseNumber number) {
        var grievance = grievances.get(current.get(), number);
        audit.saw("grievance.read", grievance);
        return new GrievanceDetails(
                grievance.facts(),
                complainant(grievance),
                grievances.messages(current.get(), grievance),
                deadlines.promisedBy(grievance.id().value()),
                conflicts.isFor(grievance, current.get()));
    }

    private Optional<ComplainantFacts> complainant(Grievance grievance) {
        var actor = current.get();
        var mayKnow = grievance.told().manner() == Manner.NAMED
                || actor.may("grievance.seeComplainant")
                || grievance.room().isSensitive();
        return mayKnow ? grievances.complainant(actor, grievance).map(Complainant::facts) : Optional.empty();
    }

    /**
     * Asks whoever complained; the office's clock stands until he answers, ten working days at most.
     *
     * @param version as it was shown
     * @throws NotAvailableException if there is none within the actor's reach, or it is not his to handle
     * @throws ChangedMeanwhileException if it was changed since it was shown
     * @throws BusinessException {@code grievance.error.message}, {@code grievance.error.conflict}, {@code security.error.fourEyes},
     *     {@code worklist.error.claimed}
     */
    @Requires("grievance.work")
    public void ask(GrievanceId id, long version, String question) {
        handle(id, version, "grievance.ask", grievance -> {
            grievances.add(GrievanceMessage.of(id, Optional.of(current.get().id()), question, deadlines.now()));
            grievance.askComplainant();
            return "ASKED";
        });
    }

    /**
     * Proposes an answer. It goes out at once if the tables ask for no second pair of eyes.
     *
     * @throws BusinessException {@code grievance.error.answer}; and as {@link #ask}
     */
    @Requires("grievance.work")
    public void propose(GrievanceId id, long version, String answer) {
        handle(id, version, "grievance.propose", grievance -> {
            grievance.propose(answer);
            return "PROPOSED";
        });
    }

    /**
     * It is something else than was thought. If that makes it other people's, it goes to their room, to be looked at anew; else it
     * stays where it is.
     */
    @Requires("grievance.work")
    public void correct(GrievanceId id, long version, Finding finding) {
        var grievance = take(id, version, GrievanceProcess.HANDLE);
        var moved = grievance.isSeenAs(finding, rules.route(finding));
        grievances.flush();
        audit.wrote("grievance.correct", grievance, "topic", "severity");
        if (moved) {
            worklist.complete(id.value(), GrievanceProcess.HANDLE, "MOVED");
        }
    }

    private void handle(GrievanceId id, long version, String action, Function<Grievance, String> work) {
        var grievance = take(id, version, GrievanceProcess.HANDLE);
        grievance.handle(current.get());
        var outcome = work.apply(grievance);
        grievances.flush();
        audit.wrote(action, grievance, "status");
        worklist.complete(id.value(), GrievanceProcess.HANDLE, outcome);
    }

    /**
     * The answer goes out as it was proposed.
     *
     * @throws BusinessException {@code security.error.fourEyes} if the actor handled it; {@code grievance.error.conflict}, {@code
     *     worklist.error.claimed}
     */
    @Requires("grievance.work")
    public void approve(GrievanceId id, long version) {
        var grievance = take(id, version, GrievanceProcess.REVIEW);
        grievance.requireOther(current.get());
        audit.wrote("grievance.approve", grievance);
        worklist.complete(id.value(), GrievanceProcess.REVIEW, "APPROVED");
    }

    /**
     * The answer is not good enough yet.
     *
     * @param why for whoever proposed it
     * @throws BusinessException {@code grievance.error.answer} if no reason is given; and as {@link #approve}
     */
    @Requires("grievance.work")
    public void sendBack(GrievanceId id, long version, String why) {
        var grievance = take(id, version, GrievanceProcess.REVIEW);
        grievance.requireOther(current.get());
        grievance.sendBack(why);
        grievances.flush();
        audit.wrote("grievance.sendBack", grievance, "status");
        worklist.complete(id.value(), GrievanceProcess.REVIEW, "RETURNED");
    }

    private Grievance take(GrievanceId id, long version, String step) {
        var grievance = grievances.take(current.get(), id);
        grievance.requireShown(version);
        worklist.require(id.value(), step);
        conflicts.requireNone(grievance);
        return grievance;
    }
}
