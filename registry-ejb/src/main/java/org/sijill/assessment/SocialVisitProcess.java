package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import java.util.UUID;
import org.sijill.security.CurrentActor;
import org.sijill.worklist.Worklist;

/**
 * The service tasks of {@code social-visit.bpmn}: one method per task, named like the task's id. A method takes the id of the case that
 * asked for the visit, which is the process's business key.
 */
@Named
@ApplicationScoped
public class SocialVisitProcess {

    static final String KEY = "social-visit";

    private final VisitRepository visits;
    private final VisitDeadlines deadlines;
    private final VisitMessages messages;
    private final VisitLetters letters;
    private final Worklist worklist;
    private final Slots slots;
    private final VisitAudit audit;
    private final CurrentActor current;

    @Inject
    SocialVisitProcess(
            VisitRepository visits,
            VisitDeadlines deadlines,
            VisitMessages messages,
            VisitLetters letters,
            Worklist worklist,
            Slots slots,
            VisitAudit audit,
            CurrentActor current) {
        this.visits = visits;
        this.deadlines = deadlines;
        this.messages = messages;
        this.letters = letters;
        this.worklist = worklist;
        this.slots = slots;
        this.audit = audit;
        this.current = current;
    }

    /** For the container. */
    protected SocialVisitProcess() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * @param timer id of the timer event
     * @return when it is to fire
     */
    public Date due(String caseId, String timer) {
        return Date.from(deadlines.start(get(caseId), timer));
    }

    /** The family is told the day that is proposed. */
    public void announceSlot(String caseId) {
        var visit = get(caseId);
        deadlines.end(visit, "AgreeSlotDue");
        messages.slot(visit);
    }

    /** The family is reminded, unless the day has come meanwhile, or it was told the day just now. */
    public void remindFamily(String caseId) {
        var visit = get(caseId);
        if (visit.slot()
                .day()
                .filter(slots.today()::isBefore)
                .filter(day -> visit.slot().isOfferedBefore(slots.reminder(day)))
                .isPresent()) {
            messages.remind(visit);
            audit.wrote("assessment.remind", visit);
        }
    }

    /** The family is written to; by a job of its own, tried again if something fails. */
    public void writeToFamily(String caseId) {
        var visit = get(caseId);
        deadlines.end(visit, VisitDeadlines.VISIT);
        var until = Slots.day(deadlines.start(visit, VisitDeadlines.ANSWER));
        letters.write(visit, until);
        visit.writtenTo();
        messages.written(visit, until);
        audit.wrote("assessment.write", visit, "letter");
    }

    /** The letter was not answered in time. */
    public void recordNotReached(String caseId) {
        var visit = get(caseId);
        deadlines.end(visit, VisitDeadlines.ANSWER);
        visit.notReached();
        audit.wrote("assessment.notReached", visit, "status", "finding");
    }

    public void escalateSlot(String caseId) {
        escalate(caseId);
    }

    public void escalateVisit(String caseId) {
        escalate(caseId);
    }

    public void escalateReview(String caseId) {
        escalate(caseId);
    }

    public void escalateCorrection(String caseId) {
        escalate(caseId);
    }

    private void escalate(String caseId) {
        var visit = get(caseId);
        worklist.escalate(visit.caseId());
        audit.wrote("assessment.escalate", visit, "escalated");
    }

    /**
     * @return the name of the visit's {@link Finding}, for whoever called the process; of a visit that the head just closed, so it is read
     *     by its case
     */
    public String tellFinding(String caseId) {
        var visit = visits.ofCase(current.get(), UUID.fromString(caseId)).stream()
                .findFirst()
                .orElseThrow(VisitNotFoundException::new);
        deadlines.endAll(visit);
        return visit.finding().orElseThrow().name();
    }

    private Visit get(String caseId) {
        return visits.getOpen(current.get(), UUID.fromString(caseId));
    }
}
