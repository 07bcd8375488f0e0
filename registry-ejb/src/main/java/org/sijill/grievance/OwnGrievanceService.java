package org.sijill.grievance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.workflow.ProcessEngineGateway;
import org.sijill.worklist.Worklist;

/** What whoever complained reads of his grievance and does with it. He reaches it alone: he is the actor. */
@Stateless
public class OwnGrievanceService {

    private final GrievanceRepository grievances;
    private final GrievanceDeadlines deadlines;
    private final ProcessEngineGateway processes;
    private final Worklist worklist;
    private final GrievanceAudit audit;
    private final CurrentActor current;

    @Inject
    public OwnGrievanceService(
            GrievanceRepository grievances,
            GrievanceDeadlines deadlines,
            ProcessEngineGateway processes,
            Worklist worklist,
            GrievanceAudit audit,
            CurrentActor current) {
        this.grievances = grievances;
        this.deadlines = deadlines;
        this.processes = processes;
        this.worklist = worklist;
        this.audit = audit;
        this.current = current;
    }

    /** For the container. */
    protected OwnGrievanceService() {
        this(null, null, null, null, null, null);
    }

    /** @throws NotAvailableException if there is none any more */
    @Requires("grievance.readOwn")
    public OwnGrievance own() {
        var grievance = grievances.own(current.get(), LockModeType.NONE);
        var facts = grievance.facts();
        var status = facts.status();
        audit.saw("grievance.readOwn", grievance);
        return new OwnGrievance(
                facts.number(),
                facts.kind(),
                status,
                status.isAnswered() ? facts.answer() : "",
                status == GrievanceStatus.REFERRED_OUT ? facts.handedTo() : "",
                grievances.messages(current.get(), grievance),
                deadlines.promisedBy(facts.id().value()),
                status.isOpen() && !facts.room().equals(Room.PROTECTION),
                status == GrievanceStatus.RESOLVED,
                isReopenable(grievance));
    }

    private boolean isReopenable(Grievance grievance) {
        return grievance.status() == GrievanceStatus.CLOSED
                && grievance.endedAt().filter(deadlines::isReopenable).isPresent();
    }

    /**
     * Adds something, or answers what was asked: then the office goes on.
     *
     * @throws BusinessException {@code grievance.error.message}, {@code grievance.error.status} if it is over
     */
    @Requires("grievance.answer")
    public void write(String words) {
        var grievance = take();
        if (grievance.status().isFinal()) {
            throw new GrievanceStatusException();
        }
        say(grievance, words);
        audit.wrote("grievance.write", grievance, "messages");
        if (grievance.status() == GrievanceStatus.AWAITING_COMPLAINANT) {
            grievance.goOn();
            grievances.flush();
            worklist.completeInHand(grievance.id().value(), GrievanceProcess.AWAIT_ANSWER, "ANSWERED");
        }
    }

    private void say(Grievance grievance, String words) {
        grievances.add(GrievanceMessage.of(grievance.id(), Optional.empty(), words, deadlines.now()));
    }

    /**
     * Says whether the answer will do. If not, the level above takes it.
     *
     * @param stars 1 to 5
     * @param words may be empty
     * @throws BusinessException {@code grievance.error.satisfaction}, {@code grievance.error.status} if it is not answered, or it is
     *     too late
     */
    @Requires("grievance.rate")
    public void rate(boolean satisfied, int stars, String words) {
        var grievance = take();
        if (grievance.status() != GrievanceStatus.RESOLVED) {
            throw new GrievanceStatusException();
        }
        grievance.answer().rate(stars, words);
        grievances.flush();
        audit.wrote("grievance.rate", grievance, "satisfaction");
        worklist.completeInHand(
                grievance.id().value(), GrievanceProcess.AWAIT_SATISFACTION, satisfied ? "ACCEPTED" : "NOT_SATISFIED");
    }

    /** @throws BusinessException {@code grievance.error.notWithdrawn}, {@code grievance.error.status} if it is over */
    @Requires("grievance.readOwn")
    public void withdraw() {
        var grievance = take();
        grievance.withdraw(deadlines.now());
        grievances.flush();
        audit.wrote("grievance.withdraw", grievance, "status");
        processes.correlate("GrievanceWithdrawn", grievance.id().value());
    }

    /**
     * New facts: the office looks at it anew.
     *
     * @throws BusinessException {@code grievance.error.message}, {@code grievance.error.reopen} if it is not closed, or too long ago
     */
    @Requires("grievance.readOwn")
    public void reopen(String facts) {
        var grievance = take();
        if (!isReopenable(grievance)) {
            throw new BusinessException("grievance.error.reopen");
        }
        say(grievance, facts);
        grievance.reopen();
        grievances.flush();
        audit.wrote("grievance.reopen", grievance, "status");
        processes.start(GrievanceProcess.KEY, grievance.reference());
    }

    private Grievance take() {
        return grievances.own(current.get(), LockModeType.PESSIMISTIC_WRITE);
    }
}
