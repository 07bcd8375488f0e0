package org.sijill.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.sijill.security.CaseMoved;
import org.sijill.security.CurrentActor;
import org.sijill.worklist.Worklist;

/**
 * The service tasks of {@code grievance.bpmn}: one method per task, named like the task's id. A method takes the grievance's id and
 * returns nothing, a date for a timer, the permission of whoever does the next step, or a value for the gateway that follows.
 *
 * <p>The days of a level begin again after a question was answered or an answer was sent back; those that are over fire at once. So
 * {@link #warnHandler}, {@link #tellHead} and {@link #raiseLevel} do once a level what they do.
 *
 * @see "reference.md §3.3"
 */
@Named
@ApplicationScoped
public class GrievanceProcess {

    static final String KEY = "grievance";
    static final String TRIAGE = "TriageGrievance";
    static final String HANDLE = "HandleGrievance";
    static final String REVIEW = "ReviewProposal";
    static final String AWAIT_ANSWER = "AwaitComplainant";
    static final String AWAIT_SATISFACTION = "AwaitSatisfaction";

    private final GrievanceRepository grievances;
    private final GrievanceDeadlines deadlines;
    private final GrievanceRules rules;
    private final ComplainantMessages messages;
    private final Worklist worklist;
    private final Event<CaseMoved> moved;
    private final GrievanceAudit audit;
    private final CurrentActor current;

    @Inject
    GrievanceProcess(
            GrievanceRepository grievances,
            GrievanceDeadlines deadlines,
            GrievanceRules rules,
            ComplainantMessages messages,
            Worklist worklist,
            Event<CaseMoved> moved,
            GrievanceAudit audit,
            CurrentActor current) {
        this.grievances = grievances;
        this.deadlines = deadlines;
        this.rules = rules;
        this.messages = messages;
        this.worklist = worklist;
        this.moved = moved;
        this.audit = audit;
        this.current = current;
    }

    /** For the container. */
    protected GrievanceProcess() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * @param timer id of the timer event
     * @return when it is to fire; past, if what it brings about was due at this level already
     */
    public Date due(String grievanceId, String timer) {
        return Date.from(deadlines.due(get(grievanceId), timer));
    }

    /** Confirms that it came in, with its number and the date of the answer; of what is sensitive, with the number alone. */
    public void registerGrievance(String grievanceId) {
        var grievance = get(grievanceId);
        messages.received(grievance, deadlines.promise(grievance));
        audit.wrote("grievance.register", grievance, "status");
    }

    /** @return the permission of whoever looks at it first, by the room it belongs to */
    public String findRoom(String grievanceId) {
        var grievance = get(grievanceId);
        if (deadlines.isWithSomebody(grievance.id().value())) {
            follow(grievance);
            deadlines.endSteps(grievance.id().value());
        }
        return grievance.room().triages();
    }

    /** The limit of the triage is over. */
    public void escalateTriage(String grievanceId) {
        escalate(grievanceId);
    }

    /** Tells that another body has it now, and which. */
    public void announceReferral(String grievanceId) {
        end(grievanceId);
    }

    /** Tells why it is not for the ministry, and where to go. */
    public void announceInadmissible(String grievanceId) {
        end(grievanceId);
    }

    /** Tells under which number the same complaint is dealt with. */
    public void announceLink(String grievanceId) {
        end(grievanceId);
    }

    /** A protection case holds it: a token is left here, and nobody is told more than before. */
    public void handOver(String grievanceId) {
        deadlines.endAll(get(grievanceId).id().value());
    }

    /**
     * The days of this level begin.
     *
     * @return the permission of whoever handles it, by room and level
     */
    public String beginHandling(String grievanceId) {
        var grievance = get(grievanceId);
        deadlines.endSteps(grievance.id().value());
        deadlines.beginLevel(grievance);
        return grievance.room().handles();
    }

    /** @return the permission of the second pair of eyes; empty if none is needed, and the answer stands as proposed */
    public String findReviewer(String grievanceId) {
        var grievance = get(grievanceId);
        deadlines.endReview(grievance.id().value());
        return rules.isReviewed(grievance.topic(), false) ? grievance.room().reviews() : "";
    }

    /** The limit of the review is over. */
    public void escalateReview(String grievanceId) {
        escalate(grievanceId);
    }

    /** Four fifths of the days of this level are over: whoever handles it is told. */
    public void warnHandler(String grievanceId) {
        var grievance = get(grievanceId);
        if (grievance.warn(deadlines.now())) {
            audit.wrote("grievance.warn", grievance, "warned");
        }
        deadlines.end(grievance.id().value(), GrievanceDeadlines.WARNING);
    }

    /** The days of this level are over: the head is told. */
    public void tellHead(String grievanceId) {
        var grievance = get(grievanceId);
        if (grievance.tellHead(deadlines.now())) {
            worklist.escalate(grievance.id().value());
            audit.wrote("grievance.tellHead", grievance, "headTold");
        }
        deadlines.end(grievance.id().value(), GrievanceDeadlines.ANSWER);
    }

    /**
     * Half as many days again are over: the level above takes it.
     *
     * @return {@code RAISED}, for the gateway that follows
     */
    public String raiseLevel(String grievanceId) {
        raise(grievanceId);
        return "RAISED";
    }

    /** Sends the question; the office's clock stands. */
    public void askComplainant(String grievanceId) {
        var grievance = get(grievanceId);
        deadlines.standStill(grievance.id().value());
        messages.asked(grievance, deadlines.answerBy(grievance));
    }

    public void sendFirstReminder(String grievanceId) {
        remind(grievanceId, "FirstReminderDue");
    }

    public void sendSecondReminder(String grievanceId) {
        remind(grievanceId, "SecondReminderDue");
    }

    /** No answer came in time: the handling goes on with what is there. */
    public void recordSilence(String grievanceId) {
        var grievance = get(grievanceId);
        grievance.goOn();
        deadlines.goOn(grievance.id().value());
        audit.wrote("grievance.recordSilence", grievance, "status");
    }

    /** The answer is there: the handling goes on, its limit where it stood. */
    public void takeAnswer(String grievanceId) {
        deadlines.goOn(get(grievanceId).id().value());
    }

    /** Sends the answer, and until when it can be taken to the level above. */
    public void announceResolution(String grievanceId) {
        var grievance = get(grievanceId);
        grievance.resolve(deadlines.now());
        deadlines.endAll(grievance.id().value());
        messages.answered(grievance);
        audit.wrote("grievance.resolve", grievance, "status");
    }

    /** Nobody objected in time. */
    public void closeSilently(String grievanceId) {
        close(grievanceId);
    }

    /** The answer was accepted. */
    public void closeAccepted(String grievanceId) {
        close(grievanceId);
    }

    /** The answer was not accepted: the level above takes it. */
    public void escalateToNextLevel(String grievanceId) {
        raise(grievanceId);
    }

    /** It is withdrawn already; its deadlines end. */
    public void recordWithdrawal(String grievanceId) {
        deadlines.endAll(get(grievanceId).id().value());
    }

    private void raise(String grievanceId) {
        var grievance = get(grievanceId);
        grievance.escalate(rules.room(grievance.topic(), grievance.levelAbove(), grievance.isAboutManager()));
        follow(grievance);
        deadlines.endAll(grievance.id().value());
        messages.raised(grievance, deadlines.promise(grievance));
        audit.wrote("grievance.raise", grievance, "status", "handlingLevel");
    }

    /** Whatever there is of it moves to its office and level, too. */
    private void follow(Grievance grievance) {
        grievances.flush();
        moved.fire(new CaseMoved(grievance.reference()));
    }

    private void end(String grievanceId) {
        var grievance = get(grievanceId);
        deadlines.endAll(grievance.id().value());
        messages.ended(grievance);
    }

    private void close(String grievanceId) {
        var grievance = get(grievanceId);
        grievance.close(deadlines.now());
        deadlines.endAll(grievance.id().value());
        audit.wrote("grievance.close", grievance, "status");
    }

    private void remind(String grievanceId, String timer) {
        var grievance = get(grievanceId);
        messages.remind(grievance, timer, deadlines.answerBy(grievance));
        deadlines.end(grievance.id().value(), timer);
    }

    private void escalate(String grievanceId) {
        var grievance = get(grievanceId);
        worklist.escalate(grievance.id().value());
        audit.wrote("grievance.escalate", grievance, "escalated");
    }

    private Grievance get(String grievanceId) {
        return grievances.take(current.get(), GrievanceId.of(grievanceId));
    }
}
