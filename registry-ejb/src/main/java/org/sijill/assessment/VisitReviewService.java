package org.sijill.assessment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.worklist.Worklist;

/** The head's look at what a visit came to. Nobody reviews what he worked on. */
@Stateless
public class VisitReviewService {

    private static final String STEP = "ReviewVisit";

    private final VisitRepository visits;
    private final VisitDeadlines deadlines;
    private final VisitMessages messages;
    private final Worklist worklist;
    private final Event<VisitClosing> closing;
    private final CurrentActor current;
    private final VisitAudit audit;
    private final Clock clock;

    @Inject
    public VisitReviewService(
            VisitRepository visits,
            VisitDeadlines deadlines,
            VisitMessages messages,
            Worklist worklist,
            Event<VisitClosing> closing,
            CurrentActor current,
            VisitAudit audit,
            Clock clock) {
        this.visits = visits;
        this.deadlines = deadlines;
        this.messages = messages;
        this.worklist = worklist;
        this.closing = closing;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected VisitReviewService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Accepts what it came to. The report stays as it is from now on, and the case that asked goes on.
     *
     * @param note may be empty
     * @throws BusinessException {@code security.error.fourEyes}, {@code worklist.error.claimed}
     * @throws ChangedMeanwhileException if it was changed since it was shown
     */
    @Requires("assessment.review")
    public void close(VisitId id, String note, long version) {
        visits.findCase(current.get(), id).map(VisitClosing::new).ifPresent(closing::fire);
        var visit = open(id);
        visit.close(current.get(), note, clock.instant(), version);
        complete(visit, "CLOSED");
        audit.wrote("assessment.close", visit, "status", "reviewNote");
    }

    /**
     * Lets the researcher correct his report.
     *
     * @param note what is to be corrected
     * @throws BusinessException {@code security.error.fourEyes}, {@code assessment.error.noteMissing}, {@code .noReport}
     */
    @Requires("assessment.review")
    public void sendBack(VisitId id, String note, long version) {
        var visit = open(id);
        var researcher = visits.report(current.get(), id).map(VisitReport::givenBy);
        visit.sendBack(current.get(), note, clock.instant(), version);
        complete(visit, "SENT_BACK");
        researcher.ifPresent(who -> worklist.handBack(visit.caseId(), who));
        audit.wrote("assessment.sendBack", visit, "status", "reviewNote");
    }

    /**
     * Lets the family be visited anew, be it that it was unsafe, refused, not reached, or not seen well. A day told to it that is still
     * to come is taken back.
     *
     * @param note why, and what is to be minded
     * @throws BusinessException {@code security.error.fourEyes}, {@code assessment.error.noteMissing}
     */
    @Requires("assessment.review")
    public void visitAgain(VisitId id, String note, long version) {
        var visit = open(id);
        var told = visit.slot().day().filter(day -> day.isAfter(Slots.day(clock.instant())));
        visit.visitAgain(current.get(), note, clock.instant(), version);
        told.ifPresent(day -> messages.again(visit, day));
        complete(visit, "AGAIN");
        deadlines.planned(visit);
        audit.wrote("assessment.visitAgain", visit, "status", "reviewNote");
    }

    private Visit open(VisitId id) {
        var visit = visits.take(current.get(), id);
        if (visit.status() != VisitStatus.IN_REVIEW) {
            throw new VisitStatusException();
        }
        worklist.require(visit.caseId(), STEP);
        return visit;
    }

    private void complete(Visit visit, String outcome) {
        deadlines.end(visit, "ReviewVisitDue");
        visits.flush();
        worklist.complete(visit.caseId(), STEP, outcome);
    }
}
