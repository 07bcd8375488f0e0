package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sijill.workflow.ProcessEngineGateway;
import org.sijill.worklist.Worklist;

/** What follows from what a family says of its visit, whoever brings it: the family itself on a phone, or an officer. */
@ApplicationScoped
class FamilyAnswers {

    private final VisitRepository visits;
    private final VisitDeadlines deadlines;
    private final Worklist worklist;
    private final ProcessEngineGateway processes;

    @Inject
    FamilyAnswers(VisitRepository visits, VisitDeadlines deadlines, Worklist worklist, ProcessEngineGateway processes) {
        this.visits = visits;
        this.deadlines = deadlines;
        this.worklist = worklist;
        this.processes = processes;
    }

    /** For the container. */
    protected FamilyAnswers() {
        this(null, null, null, null);
    }

    /**
     * A second tap on what suits changes nothing, and is no fault.
     *
     * @throws VisitStatusException if nothing is to be answered
     */
    void keep(Visit visit, AnswerSlot command) {
        if (command.suits() && isConfirmed(visit)) {
            return;
        }
        visit.requireVersion(command.version());
        if (visit.status() == VisitStatus.AWAITING_FAMILY) {
            visit.familyCalled(command.wish().strip());
            deadlines.end(visit, VisitDeadlines.ANSWER);
            visits.flush();
            worklist.completeInHand(visit.caseId(), "AwaitFamily", "REACHED");
            deadlines.planned(visit);
        } else if (command.suits()) {
            visit.confirm();
        } else {
            visit.askOther(command.wish().strip());
            visits.flush();
            processes.correlate(VisitService.SLOT_REOPENED, visit.caseId());
        }
    }

    private static boolean isConfirmed(Visit visit) {
        return visit.status() == VisitStatus.SCHEDULED && visit.slot().state() == SlotState.CONFIRMED;
    }
}
