package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.BusinessException;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.document.DocumentSummary;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.ActorIdsConverter;
import org.sijill.security.FourEyes;
import org.sijill.security.OfficeCode;

/**
 * A request for help, from filing to its end.
 *
 * <p>It is filed with four fields and given a number; a clerk checks it and confirms it or returns it to the citizen with
 * what is missing; the citizen completes it or lets it lapse; a supervisor who did not touch it approves or rejects it. Until
 * then the citizen may withdraw it.
 */
@Entity
@Table(name = "application")
class Application extends CaseRecord {

    @Embedded
    private MinimumFields minimum;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Embedded
    private Filing filing;

    @Embedded
    private Told told = new Told();

    @Convert(converter = ActorIdsConverter.class)
    @Column(name = "prepared_by")
    private Set<ActorId> preparedBy;

    @Embedded
    private Return lastReturn = new Return();

    @Column(name = "lapsed_at")
    private Instant lapsedAt;

    @Embedded
    private VisitNeed visitNeed = new VisitNeed();

    @Embedded
    private Decision decision = new Decision();

    /** For JPA. */
    protected Application() {}

    private Application(UUID id, String number, OfficeCode office) {
        super(id, number, office, 1);
    }

    static Application file(SubmitApplication command, String number, OfficeCode office, Actor by, Instant now) {
        var application = made(command, number, office, by, now);
        application.status = ApplicationStatus.SUBMITTED;
        application.filing.handedIn(now);
        return application;
    }

    /**
     * A draft on a phone.
     *
     * @throws BusinessException {@code registration.error.helpMissing}, {@code .noticeMissing}
     */
    static Application begin(
            SubmitApplication fields,
            BeginApplication begun,
            String number,
            OfficeCode office,
            Actor applicant,
            Instant now) {
        var application = made(fields, number, office, applicant, now);
        application.status = ApplicationStatus.DRAFT;
        application.filing.begunOnAPhone(new ApplicantId(applicant.id().value()), begun);
        return application;
    }

    /**
     * A draft at the counter.
     *
     * @throws BusinessException {@code registration.error.helpMissing}, {@code .noticeMissing}
     */
    static Application open(OpenApplication opened, String number, OfficeCode office, Actor clerk, Instant now) {
        var application = made(opened.fields(), number, office, clerk, now);
        application.status = ApplicationStatus.DRAFT;
        application.filing.told(opened.noticeVersion());
        return application;
    }

    private static Application made(
            SubmitApplication command, String number, OfficeCode office, Actor by, Instant now) {
        var application = new Application(ApplicationId.next().value(), number, office);
        application.minimum = MinimumFields.of(command);
        application.filing = Filing.begun(command, by.id(), now);
        application.preparedBy = Set.of(by.id());
        return application;
    }

    /** Keeps what its applicant typed, as it is, while he has it. */
    void keep(Answers typed, long shown) {
        requireVersion(shown);
        require(status.isInHand());
        told.answers(answers().with(typed));
    }

    /**
     * Its applicant changes where he lives, and what help he wants.
     *
     * @param office of the wilaya
     * @throws BusinessException {@code registration.error.helpMissing}, {@code .wilayaAtCounter} if an office has it already
     */
    void wants(ChangeWishes command, OfficeCode office) {
        requireVersion(command.version());
        require(status.isInHand());
        if (status != ApplicationStatus.DRAFT && !minimum.wilaya().equals(command.wilaya())) {
            throw new BusinessException("registration.error.wilayaAtCounter");
        }
        minimum = minimum.wanting(command.wilaya(), command.helpWanted());
        move(office);
    }

    /** What is known of the family already; it can be changed like whatever is told. */
    void holds(Answers known) {
        require(ApplicationStatus.DRAFT);
        told.answers(known);
    }

    /** Keeps what was declared to an officer. */
    void declare(Answers said, Actor by, long shown) {
        requireVersion(shown);
        require(status.isWithOfficers(filing.channel()));
        told.answers(answers().with(said));
        touchedBy(by.id());
    }

    /** An officer writes into it what a register says, be it before the decision: he decides it no more. */
    void takeFromRegister(Answers taken, Actor by, long shown) {
        requireVersion(shown);
        require(status.isWithOfficers(filing.channel()) || status == ApplicationStatus.DECISION);
        told.answers(answers().with(taken));
        touchedBy(by.id());
    }

    /** An officer takes papers in; he decides it no more. */
    void isGivenPapersBy(Actor by) {
        require(status.isWithOfficers(filing.channel()));
        touchedBy(by.id());
    }

    /** @return what the family says of itself, as far as it is answered */
    Declaration declaration(LocalDate today) {
        return told.declaration(minimum.civilNumber(), today);
    }

    /** @throws BusinessException {@code registration.error.questionsOpen} while a question is open */
    Declaration requireDeclared(LocalDate today) {
        var declared = declaration(today);
        if (!declared.isComplete()) {
            throw new BusinessException("registration.error.questionsOpen");
        }
        return declared;
    }

    /** It is no draft any more. */
    void handIn(Actor by, Instant now, long shown) {
        requireVersion(shown);
        require(ApplicationStatus.DRAFT);
        moveTo(ApplicationStatus.SUBMITTED);
        filing.handedIn(now);
        touchedBy(by.id());
    }

    /** A draft whose time is over; what was typed goes. */
    void expire() {
        moveTo(ApplicationStatus.EXPIRED);
        told.answers(Answers.NONE);
    }

    /** The filing is registered; the check begins, or, with everything there, the way to the decision. */
    void register(boolean complete, VisitNeed expected) {
        require(ApplicationStatus.SUBMITTED);
        moveTo(complete ? ApplicationStatus.DECISION : ApplicationStatus.VERIFYING);
        visitNeed = expected;
    }

    void confirm(Actor by, long shown) {
        requireVersion(shown);
        require(ApplicationStatus.VERIFYING);
        moveTo(ApplicationStatus.DECISION);
        touchedBy(by.id());
        lastReturn = lastReturn.confirmed();
    }

    /**
     * @throws ApplicationStatusException unless it is being checked or decided
     * @throws BusinessException {@code registration.error.missingNothing} if no item is named
     */
    void returnToCitizen(ReturnApplication command, Actor by, Instant now) {
        requireVersion(command.version());
        require(status == ApplicationStatus.VERIFYING || status == ApplicationStatus.DECISION);
        var asking = Return.asking(command, answers(), minimum.helpWanted(), now);
        if (status == ApplicationStatus.DECISION) {
            requireFourEyes(by);
        }
        moveTo(ApplicationStatus.RETURNED);
        touchedBy(by.id());
        lastReturn = asking;
    }

    void complete(CompleteApplication command, Actor by) {
        var brought = minimum.completed(command);
        completed(by, command.version());
        minimum = brought;
    }

    /** What was missing is there, as it was declared. */
    void completed(Actor by, long shown) {
        requireVersion(shown);
        require(ApplicationStatus.RETURNED);
        moveTo(ApplicationStatus.VERIFYING);
        touchedBy(by.id());
    }

    /** On its way to the decision the rules look whether the family is visited first. */
    void needs(VisitNeed found) {
        require(ApplicationStatus.DECISION);
        visitNeed = found;
        if (!found.reasons().isEmpty() && !found.isVisited()) {
            moveTo(ApplicationStatus.VISIT);
        }
    }

    /** The report is there, or nobody could be visited; it goes to be decided, by nobody who was at the visit. */
    void isVisited(Set<ActorId> visitors, Instant now) {
        require(ApplicationStatus.VISIT);
        moveTo(ApplicationStatus.DECISION);
        visitNeed = visitNeed.visited(now);
        touchedBy(visitors.toArray(ActorId[]::new));
    }

    VisitNeed visitNeed() {
        return visitNeed;
    }

    /** @throws BusinessException {@code security.error.fourEyes} if the actor filed, checked or edited it, or it is his own */
    void decide(Verdict verdict, Actor by, Instant now, long shown) {
        requireVersion(shown);
        requireFourEyes(by);
        moveTo(verdict.approves() ? ApplicationStatus.APPROVED : ApplicationStatus.REJECTED);
        decision = Decision.made(verdict, by.id(), now);
    }

    /** Empty in itself before it is decided. */
    Decision decision() {
        return decision;
    }

    /** The letter is made and its message handed over. */
    void enter() {
        moveTo(ApplicationStatus.ENTERED);
    }

    /** The decision was wrong and is taken back. */
    void annul(AnnulDecision command, Actor by, Instant now) {
        requireVersion(command.version());
        if (isOwnFileOf(by)) {
            throw new BusinessException("registration.error.ownFile");
        }
        var annulled = decision.annulled(by.id(), now, command.text());
        moveTo(ApplicationStatus.ANNULLED);
        decision = annulled;
    }

    void lapse(Instant now) {
        moveTo(ApplicationStatus.LAPSED);
        lapsedAt = now;
    }

    /** @return when its time was over; empty unless it lapsed */
    Optional<Instant> lapsedAt() {
        return Optional.ofNullable(lapsedAt);
    }

    /** Without a new form: what was missing is asked for again. */
    void reopen(long shown) {
        requireVersion(shown);
        require(ApplicationStatus.LAPSED);
        moveTo(ApplicationStatus.RETURNED);
        lapsedAt = null;
    }

    void withdraw(long shown) {
        requireVersion(shown);
        moveTo(ApplicationStatus.WITHDRAWN);
    }

    /** Its applicant died. */
    void closeByDeath() {
        moveTo(ApplicationStatus.CLOSED_BY_DEATH);
    }

    /** Two ways lead to the check; a verb goes one of them only. */
    private void require(ApplicationStatus from) {
        require(status == from);
    }

    private void moveTo(ApplicationStatus to) {
        require(status.next().contains(to));
        status = to;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new ApplicationStatusException();
        }
    }

    /** @throws BusinessException {@code security.error.fourEyes} if the actor worked on it, {@code registration.error.ownFile} */
    void requireFourEyes(Actor by) {
        if (isOwnFileOf(by)) {
            throw new BusinessException("registration.error.ownFile");
        }
        FourEyes.check(by, preparedBy, Offers.DECIDING);
    }

    private void touchedBy(ActorId... by) {
        preparedBy = Stream.concat(preparedBy.stream(), Stream.of(by)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOwnFileOf(Actor actor) {
        return minimum.isOf(actor);
    }

    boolean preparedBy(Actor actor) {
        return !FourEyes.allows(actor, preparedBy, Offers.DECIDING);
    }

    ApplicationId id() {
        return new ApplicationId(reference().id());
    }

    ApplicationStatus status() {
        return status;
    }

    /** The four fields. */
    MinimumFields minimum() {
        return minimum;
    }

    Set<MissingItem> missing() {
        return lastReturn.missing();
    }

    /** @return what the office asked for and is not answered by what stands in it and what papers are there */
    List<MissingItem> unanswered(List<DocumentSummary> papers) {
        return lastReturn.unanswered(answers(), minimum.helpWanted(), papers, status != ApplicationStatus.RETURNED);
    }

    /** By whom, how and when it was brought. */
    Filing filing() {
        return filing;
    }

    Answers answers() {
        return told.answers();
    }

    ApplicationFacts facts() {
        return ApplicationFacts.of(this, lastReturn.note());
    }
}
