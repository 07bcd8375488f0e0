package org.sijill.grievance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.worklist.Worklist;

/**
 * The first look at a grievance: is it for us, whose is it, how much does it ask. Whoever looks holds what its room asks for, which
 * the step itself requires. Every public method is one use case and one transaction.
 */
@Stateless
public class TriageService {

    private final GrievanceRepository grievances;
    private final GrievanceRules rules;
    private final GrievanceDeadlines deadlines;
    private final ConflictOfInterest conflicts;
    private final Worklist worklist;
    private final GrievanceAudit audit;
    private final CurrentActor current;

    @Inject
    public TriageService(
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
    protected TriageService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Says what it is. If that makes it other people's, it goes to their room, and is theirs to look at; else it is taken up.
     *
     * @param version as it was shown
     * @throws NotAvailableException if there is none within the actor's reach, or it is not his to look at
     * @throws ChangedMeanwhileException if it was changed since it was shown
     * @throws BusinessException {@code grievance.error.conflict}, {@code worklist.error.claimed}
     */
    @Requires("grievance.work")
    public void accept(GrievanceId id, long version, Finding finding) {
        end(id, version, "grievance.triage", grievance -> {
            var route = rules.route(finding);
            if (grievance.isSeenAs(finding, route)) {
                return "MOVED";
            }
            grievance.takeUp();
            return "ACCEPTED";
        });
    }

    /**
     * Another body has it from now on.
     *
     * @param body its name, and the receipt it gave
     * @throws BusinessException {@code grievance.error.handedTo}; and as {@link #accept}
     */
    @Requires("grievance.work")
    public void refer(GrievanceId id, long version, String body) {
        end(id, version, "grievance.refer", grievance -> {
            grievance.refer(body, deadlines.now());
            return "REFERRED";
        });
    }

    /**
     * It is not for the ministry.
     *
     * @param why and where to go
     * @throws BusinessException {@code grievance.error.answer}; and as {@link #accept}
     */
    @Requires("grievance.work")
    public void refuse(GrievanceId id, long version, String why) {
        end(id, version, "grievance.refuse", grievance -> {
            grievance.refuse(why, deadlines.now());
            return "NOT_ADMISSIBLE";
        });
    }

    /**
     * The same complaint is dealt with under another number.
     *
     * @throws NotAvailableException if there is no such number within the actor's reach
     * @throws BusinessException {@code grievance.error.link}; and as {@link #accept}
     */
    @Requires("grievance.work")
    public void link(GrievanceId id, long version, CaseNumber same) {
        end(id, version, "grievance.link", grievance -> {
            grievance.link(grievances.get(current.get(), same), deadlines.now());
            return "LINKED";
        });
    }

    /**
     * An enquiry, a suggestion or thanks, answered at once.
     *
     * @throws BusinessException {@code grievance.error.answer}; and as {@link #accept}
     */
    @Requires("grievance.work")
    public void answer(GrievanceId id, long version, String words) {
        end(id, version, "grievance.answerAtOnce", grievance -> {
            grievance.answer().say(words);
            return "ANSWERED";
        });
    }

    private void end(GrievanceId id, long version, String action, Function<Grievance, String> look) {
        var grievance = grievances.take(current.get(), id);
        grievance.requireShown(version);
        worklist.require(id.value(), GrievanceProcess.TRIAGE);
        conflicts.requireNone(grievance);
        var outcome = look.apply(grievance);
        grievances.flush();
        audit.wrote(action, grievance, "status");
        worklist.complete(id.value(), GrievanceProcess.TRIAGE, outcome);
    }
}
