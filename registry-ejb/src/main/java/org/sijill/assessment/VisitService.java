package org.sijill.assessment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.common.WrongFieldsException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;
import org.sijill.worklist.WorkItemSummary;
import org.sijill.worklist.Worklist;

/** The researcher's work. Every public method is one use case and one transaction. */
@Stateless
public class VisitService {

    /** Rows of a page of the list. */
    public static final int PAGE_SIZE = 20;

    static final String SLOT_REOPENED = "SlotReopened";

    private static final String AGREE = "AgreeSlot";
    static final String VISIT = "VisitFamily";
    static final String CORRECT = "CorrectReport";

    private final VisitRepository visits;
    private final VisitReader reader;
    private final VisitLetters letters;
    private final FamilyAnswers answers;
    private final Slots slots;
    private final Worklist worklist;
    private final VisitDeadlines deadlines;
    private final CurrentActor current;
    private final VisitAudit audit;
    private final Clock clock;

    @Inject
    public VisitService(
            VisitRepository visits,
            VisitReader reader,
            VisitLetters letters,
            FamilyAnswers answers,
            Slots slots,
            Worklist worklist,
            VisitDeadlines deadlines,
            CurrentActor current,
            VisitAudit audit,
            Clock clock) {
        this.visits = visits;
        this.reader = reader;
        this.letters = letters;
        this.answers = answers;
        this.slots = slots;
        this.worklist = worklist;
        this.deadlines = deadlines;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected VisitService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The open visits within the actor's reach, but for those to his own family: urgent ones first, then by day and place.
     *
     * @param page page number, from 1
     */
    @Requires("assessment.list")
    public Page<VisitSummary> toDo(VisitFilter filter, int page) {
        var actor = current.get();
        var mine = filter.mine() ? worklist.takenBy(actor.id()) : Set.<UUID>of();
        audit.sawMany("assessment.list", actor.office().value());
        return visits.search(actor, filter, mine, slots.today(), Math.max(1, page), PAGE_SIZE);
    }

    /** @return how many wait for what the actor may do; shown beside the list's name and audited with the list itself */
    @Requires("assessment.list")
    public long waiting() {
        var actor = current.get();
        var states = EnumSet.noneOf(VisitStatus.class);
        if (actor.may("assessment.visit")) {
            states.addAll(EnumSet.of(VisitStatus.PLANNED, VisitStatus.SCHEDULED, VisitStatus.CORRECTING));
        }
        if (actor.may("assessment.review")) {
            states.add(VisitStatus.IN_REVIEW);
        }
        return states.isEmpty() ? 0 : visits.count(actor, states);
    }

    /** @return codes of the wilayat in which a visit is open, in order; audited with the list beside which they stand */
    @Requires("assessment.list")
    public List<String> wilayat() {
        return visits.wilayat(current.get());
    }

    /** @return the steps that these visits wait at; audited with the list beside which they stand */
    @Requires("assessment.list")
    public List<WorkItemSummary> stepsOf(List<VisitSummary> listed) {
        return worklist.openOf(listed.stream().map(VisitSummary::caseId).toList());
    }

    /** @return the last visit of a case, for whoever decides the case; empty if it has none within the actor's reach */
    @Requires("assessment.read")
    public Optional<VisitDetails> ofCase(UUID caseId) {
        var last = visits.ofCase(current.get(), caseId).stream().findFirst();
        last.ifPresent(visit -> audit.saw("assessment.read", visit));
        return last.map(reader::details);
    }

    /** @throws VisitNotFoundException if there is none within the actor's reach, or it is to his own family */
    @Requires("assessment.list")
    public VisitDetails details(CaseNumber number) {
        var visit = visits.get(current.get(), number);
        audit.saw("assessment.read", visit);
        return reader.details(visit);
    }

    /**
     * @return the PDF of the last letter to the family
     * @throws NotAvailableException if there is none, or no such visit within the actor's reach
     */
    @Requires("assessment.list")
    public byte[] letter(CaseNumber number, Language language) {
        var visit = visits.get(current.get(), number);
        audit.saw("assessment.readLetter", visit);
        return letters.last(visit, language);
    }

    /**
     * Takes the visit on oneself.
     *
     * @throws BusinessException {@code worklist.error.claimed} if somebody else has it
     */
    @Requires("assessment.visit")
    public void take(VisitId id) {
        var visit = visits.take(current.get(), id);
        worklist.claim(visit.caseId());
        audit.wrote("assessment.take", visit, "claimedBy");
    }

    /** @throws BusinessException {@code worklist.error.claimed} if somebody else has it */
    @Requires("assessment.visit")
    public void putBack(VisitId id) {
        var visit = visits.take(current.get(), id);
        worklist.release(visit.caseId());
        audit.wrote("assessment.putBack", visit, "claimedBy");
    }

    /**
     * Proposes a day to the family, which is told by SMS. Who proposes it has taken the visit with it.
     *
     * @throws BusinessException {@code assessment.error.slotPast}, {@code .slotHoliday}, {@code .slotFar}, {@code worklist.error.claimed}
     * @throws ChangedMeanwhileException if it was changed since it was shown
     */
    @Requires("assessment.visit")
    public void propose(VisitId id, ProposeSlot command) {
        var visit = visits.take(current.get(), id);
        visit.requireVersion(command.version());
        if (visit.status() != VisitStatus.PLANNED) {
            throw new VisitStatusException();
        }
        worklist.require(visit.caseId(), AGREE);
        visit.offer(slots.offer(command.day(), command.part()), current.get(), command.version());
        visits.flush();
        worklist.complete(visit.caseId(), AGREE, "SLOT_OFFERED");
        worklist.claim(visit.caseId());
        audit.wrote("assessment.propose", visit, "status", "slot");
    }

    /** What the family said on the phone or at the counter. */
    @Requires("assessment.answer")
    public void answer(VisitId id, AnswerSlot command) {
        var visit = visits.take(current.get(), id);
        answers.keep(visit, command);
        audit.wrote("assessment.answer", visit, "status", "slot");
    }

    /**
     * What came of the visit, or the corrected report. Sent again under the same key, it changes nothing and is no fault: the phone lost
     * the answer.
     *
     * @throws WrongFieldsException naming each field of the report that is missing or wrong
     * @throws BusinessException {@code assessment.error.sameDay}, {@code .beforeSlot}, {@code .whoMissing}, {@code .whatMissing}, {@code .transition}, {@code
     *     worklist.error.claimed}
     */
    @Requires("assessment.visit")
    public void record(VisitId id, RecordTry command) {
        var visit = visits.take(current.get(), id);
        var now = clock.instant();
        if (!visits.receive(visit, command.key(), current.get(), now)) {
            audit.saw("assessment.record", visit);
            return;
        }
        if (visit.status() == VisitStatus.CORRECTING) {
            correct(visit, command, now);
        } else {
            tried(visit, command, now);
        }
    }

    private void correct(Visit visit, RecordTry command, Instant now) {
        worklist.require(visit.caseId(), CORRECT);
        visit.corrected(current.get());
        give(visit, command, now);
        deadlines.end(visit, "CorrectReportDue");
        complete(visit, CORRECT, "CORRECTED");
        audit.wrote("assessment.correct", visit, "status", "report");
    }

    private void tried(Visit visit, RecordTry command, Instant now) {
        if (visit.status() != VisitStatus.SCHEDULED) {
            throw new VisitStatusException();
        }
        command.requireTold();
        worklist.require(visit.caseId(), VISIT);
        var by = current.get();
        var triedAt = command.at()
                .filter(at -> at.isBefore(now) && at.isAfter(visit.plannedAt()))
                .orElse(now);
        if (command.result() == TryResult.NOT_HOME) {
            visit.slot().requireCome(Slots.day(triedAt));
        }
        visits.add(VisitTry.made(visit, command, triedAt, by.id(), now));
        var outcome =
                switch (command.result()) {
                    case DONE -> ended(visit, Finding.REPORTED);
                    case REFUSED -> ended(visit, Finding.REFUSED);
                    case UNSAFE -> ended(visit, Finding.UNSAFE);
                    case NOT_HOME -> visit.notHome(by, Slots.day(triedAt));
                };
        if (command.result() == TryResult.DONE) {
            give(visit, command, now);
        }
        if (visit.status() == VisitStatus.IN_REVIEW) {
            deadlines.end(visit, VisitDeadlines.VISIT);
        }
        complete(visit, VISIT, outcome);
        if (command.result() == TryResult.NOT_HOME && visit.status() == VisitStatus.PLANNED) {
            worklist.claim(visit.caseId());
        }
        if (command.result() == TryResult.UNSAFE) {
            worklist.escalate(visit.caseId());
        }
        audit.wrote("assessment.record", visit, "status", "finding");
    }

    private String ended(Visit visit, Finding finding) {
        visit.ended(finding, current.get());
        return finding.name();
    }

    private void give(Visit visit, RecordTry command, Instant now) {
        var answered = command.typed();
        answered.report();
        var last = visits.report(current.get(), visit.id()).map(VisitReport::revision);
        visits.add(VisitReport.given(
                visit.id(), last.orElse(0) + 1, answered, current.get().id(), now));
    }

    private void complete(Visit visit, String step, String outcome) {
        visits.flush();
        worklist.complete(visit.caseId(), step, outcome);
    }
}
