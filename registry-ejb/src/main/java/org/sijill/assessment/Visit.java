package org.sijill.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;
import org.sijill.security.FourEyes;
import org.sijill.security.OfficeCode;

/**
 * A visit of a social researcher at a family's home, from its planning to the head's review.
 *
 * <p>A day is proposed and told to the family; the researcher reports, or was refused, or found it unsafe, or nobody was at home:
 * twice on different days, and the family is written to. Whatever it came to, the head looks at it, who had no hand in it.
 */
@Entity
@Table(name = "visit")
class Visit {

    private static final String REVIEW = "assessment.review";

    /** Times at a closed door before the family is written to. */
    private static final int MOST_NOT_HOME = 2;

    @Id
    private UUID id;

    private String number;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    @Embedded
    private Visited visited;

    private boolean urgent;

    private String reasons;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Embedded
    private Slot slot = new Slot();

    @Column(name = "not_home")
    private int notHome;

    @Column(name = "not_home_on")
    private LocalDate notHomeOn;

    @Column(name = "letter_sent")
    private boolean letterSent;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Convert(converter = WorkersConverter.class)
    @Column(name = "worked_by")
    private Set<ActorId> workedBy = Set.of();

    @Embedded
    private Consent consent = new Consent();

    @Embedded
    private Review review = new Review();

    @Version
    private long version;

    /** For JPA. */
    protected Visit() {}

    static Visit planned(PlanVisit command, String number, Instant now) {
        var visit = new Visit();
        visit.id = VisitId.next().value();
        visit.number = number;
        visit.caseId = command.forCase().id();
        visit.caseNumber = command.forCase().number();
        visit.officeCode = command.forCase().office().value();
        visit.level = command.forCase().level();
        visit.status = VisitStatus.PLANNED;
        visit.visited = Visited.of(command);
        visit.urgent = command.urgent();
        visit.reasons = command.reasons().stream().sorted().collect(Collectors.joining(","));
        visit.plannedAt = now;
        return visit;
    }

    /** Its case is of another office now. */
    void move(OfficeCode to) {
        officeCode = to.value();
    }

    /** A day is told to the family. */
    void offer(Slot offered, Actor by, long shown) {
        requireVersion(shown);
        moveTo(VisitStatus.SCHEDULED);
        slot = offered;
        touchedBy(by);
    }

    /** The family agrees; a second time nothing changes. */
    void confirm() {
        require(VisitStatus.SCHEDULED);
        slot = slot.with(SlotState.CONFIRMED);
    }

    /** The family wishes another day. */
    void askOther(String wish) {
        require(VisitStatus.SCHEDULED);
        moveTo(VisitStatus.PLANNED);
        slot = slot.otherAsked(wish);
    }

    /** The day became a holiday. */
    void becameHoliday() {
        require(VisitStatus.SCHEDULED);
        moveTo(VisitStatus.PLANNED);
        slot = slot.with(SlotState.HOLIDAY);
    }

    /** The family that was written to wants to be visited. */
    void familyCalled(String wish) {
        require(VisitStatus.AWAITING_FAMILY);
        moveTo(VisitStatus.PLANNED);
        slot = slot.otherAsked(wish);
    }

    /**
     * Nobody was at home.
     *
     * @param on the day
     * @return what follows: {@code NOT_HOME} another day, {@code NOT_HOME_TWICE} a letter, {@code NOT_REACHED} the end, since the
     *     family was written to before
     * @throws BusinessException {@code assessment.error.sameDay} if nobody was at home that day already
     */
    String notHome(Actor by, LocalDate on) {
        require(VisitStatus.SCHEDULED);
        if (on.equals(notHomeOn)) {
            throw new BusinessException("assessment.error.sameDay");
        }
        touchedBy(by);
        notHome++;
        notHomeOn = on;
        if (letterSent) {
            found(Finding.NOT_REACHED);
            return Finding.NOT_REACHED.name();
        }
        var again = notHome < MOST_NOT_HOME;
        moveTo(again ? VisitStatus.PLANNED : VisitStatus.AWAITING_FAMILY);
        return again ? "NOT_HOME" : "NOT_HOME_TWICE";
    }

    void writtenTo() {
        letterSent = true;
    }

    /** The family did not answer the letter in time. */
    void notReached() {
        require(VisitStatus.AWAITING_FAMILY);
        found(Finding.NOT_REACHED);
    }

    /** The researcher was there, or was not let in, or turned back. */
    void ended(Finding what, Actor by) {
        require(VisitStatus.SCHEDULED);
        touchedBy(by);
        found(what);
    }

    /** The report was corrected as the head asked. */
    void corrected(Actor by) {
        require(VisitStatus.CORRECTING);
        touchedBy(by);
        found(Finding.REPORTED);
    }

    private void found(Finding what) {
        moveTo(VisitStatus.IN_REVIEW);
        finding = what;
    }

    /** @throws BusinessException {@code assessment.error.consentAfter} if photos are there and it is taken back */
    void consent(Consent said, boolean photosThere, Actor by) {
        if (photosThere && !said.isGiven()) {
            throw new BusinessException("assessment.error.consentAfter");
        }
        requireOnTheWay();
        touchedBy(by);
        consent = said;
    }

    /**
     * The photos are to be changed.
     *
     * @throws BusinessException {@code assessment.error.noConsent} unless the family agreed
     */
    void changePhotos(Actor by) {
        requireOnTheWay();
        touchedBy(by);
        if (!consent().isGiven()) {
            throw new BusinessException("assessment.error.noConsent");
        }
    }

    private void requireOnTheWay() {
        if (status != VisitStatus.SCHEDULED && status != VisitStatus.CORRECTING) {
            throw new VisitStatusException();
        }
    }

    /** The head has seen it; it stays as it is from now on. */
    void close(Actor head, String note, Instant now, long shown) {
        reviewed(head, note, now, shown, VisitStatus.CLOSED);
    }

    /** @throws BusinessException {@code assessment.error.noteMissing} unless the head says why; {@code .noReport} if there is none */
    void sendBack(Actor head, String note, Instant now, long shown) {
        if (finding != Finding.REPORTED) {
            throw new BusinessException("assessment.error.noReport");
        }
        requireNote(note);
        reviewed(head, note, now, shown, VisitStatus.CORRECTING);
    }

    /** @throws BusinessException {@code assessment.error.noteMissing} unless the head says why */
    void visitAgain(Actor head, String note, Instant now, long shown) {
        requireNote(note);
        reviewed(head, note, now, shown, VisitStatus.PLANNED);
        slot = new Slot();
        notHome = 0;
        notHomeOn = null;
        letterSent = false;
    }

    private void reviewed(Actor head, String note, Instant now, long shown, VisitStatus to) {
        requireVersion(shown);
        requireNotOf(head);
        FourEyes.check(head, workedBy, REVIEW);
        moveTo(to);
        review = Review.of(head.id(), note.strip(), now);
    }

    private static void requireNote(String note) {
        if (note.isBlank()) {
            throw new BusinessException("assessment.error.noteMissing");
        }
    }

    /** Its case needs it no longer; if it has ended, nothing changes. */
    boolean cancel() {
        if (status.isFinal()) {
            return false;
        }
        moveTo(VisitStatus.CANCELLED);
        return true;
    }

    /** @throws BusinessException {@code assessment.error.ownFamily} if the actor is of the family himself */
    void requireNotOf(Actor actor) {
        if (isOf(actor)) {
            throw new BusinessException("assessment.error.ownFamily");
        }
    }

    boolean isOf(Actor actor) {
        return visited.includes(actor);
    }

    private void touchedBy(Actor by) {
        requireNotOf(by);
        workedBy = Stream.concat(workedBy.stream(), Stream.of(by.id())).collect(Collectors.toUnmodifiableSet());
    }

    private void require(VisitStatus from) {
        if (status != from) {
            throw new VisitStatusException();
        }
    }

    private void moveTo(VisitStatus to) {
        if (!status.next().contains(to)) {
            throw new VisitStatusException();
        }
        status = to;
    }

    void requireVersion(long shown) {
        if (shown != version) {
            throw new ChangedMeanwhileException();
        }
    }

    VisitId id() {
        return new VisitId(id);
    }

    UUID caseId() {
        return caseId;
    }

    VisitStatus status() {
        return status;
    }

    Visited visited() {
        return visited;
    }

    boolean isUrgent() {
        return urgent;
    }

    /** Read back, what has no value is not there at all. */
    Slot slot() {
        return slot == null ? new Slot() : slot;
    }

    int timesNotHome() {
        return notHome;
    }

    Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    Consent consent() {
        return consent == null ? new Consent() : consent;
    }

    Review review() {
        return review == null ? new Review() : review;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    List<String> reasons() {
        return reasons.isEmpty() ? List.of() : List.of(reasons.split(","));
    }

    Set<ActorId> workedBy() {
        return workedBy;
    }

    /** @return whether he had no hand in it, nor has he for whom he stands in */
    boolean isReviewableBy(Actor actor) {
        return FourEyes.allows(actor, workedBy, REVIEW);
    }

    long version() {
        return version;
    }

    /** @return the case it runs for: deadlines, steps and messages are the case's */
    CaseReference forCase() {
        return new CaseReference(caseId, caseNumber, new OfficeCode(officeCode), level);
    }

    /** @return itself: photos and letters hang on the visit */
    CaseReference reference() {
        return new CaseReference(id, number, new OfficeCode(officeCode), level);
    }
}
