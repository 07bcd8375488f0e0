package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
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
class Application {

    @Id
    private UUID id;

    private String number;

    @Column(name = "civil_number")
    private String civilNumber;

    private String mobile;

    @Column(name = "wilaya_code")
    private String wilayaCode;

    @Convert(converter = HelpKindsConverter.class)
    @Column(name = "help_wanted")
    private Set<HelpKind> helpWanted;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Column(name = "filed_by")
    private UUID filedBy;

    @Column(name = "request_key")
    private String requestKey;

    @Column(name = "request_hash")
    private String requestHash;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "applicant_id")
    private UUID applicantId;

    @Convert(converter = AnswersConverter.class)
    private Answers answers = Answers.NONE;

    @Column(name = "notice_version")
    private String noticeVersion;

    @Convert(converter = ActorIdsConverter.class)
    @Column(name = "prepared_by")
    private Set<ActorId> preparedBy;

    @Convert(converter = MissingItemsConverter.class)
    private Set<MissingItem> missing = Set.of();

    private String note;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private RejectionReason reason;

    @Column(name = "reason_text")
    private String reasonText;

    @Version
    private long version;

    /** For JPA. */
    protected Application() {}

    /** @throws BusinessException {@code registration.error.helpMissing} if no kind of help is named */
    static Application file(SubmitApplication command, String number, OfficeCode office, Actor by, Instant now) {
        var application = made(command, number, office, by, now);
        application.status = ApplicationStatus.SUBMITTED;
        application.filedAt = now;
        return application;
    }

    /**
     * A draft.
     *
     * @throws BusinessException {@code registration.error.helpMissing}, {@code .noticeMissing}
     */
    static Application begin(
            SubmitApplication fields,
            String noticeVersion,
            String number,
            OfficeCode office,
            Actor applicant,
            Instant now) {
        if (noticeVersion == null || noticeVersion.isBlank()) {
            throw new BusinessException("registration.error.noticeMissing");
        }
        var application = made(fields, number, office, applicant, now);
        application.status = ApplicationStatus.DRAFT;
        application.applicantId = applicant.id().value();
        application.noticeVersion = noticeVersion;
        return application;
    }

    private static Application made(
            SubmitApplication command, String number, OfficeCode office, Actor by, Instant now) {
        requireHelp(command.helpWanted());
        var application = new Application();
        application.id = ApplicationId.next().value();
        application.number = number;
        application.civilNumber = command.civilNumber().value();
        application.mobile = command.mobile().value();
        application.wilayaCode = command.wilaya().value();
        application.helpWanted = command.helpWanted();
        application.channel = command.channel();
        application.officeCode = office.value();
        application.level = 1;
        application.filedBy = by.id().value();
        application.requestKey = command.key().value();
        application.requestHash = command.hash();
        application.begunAt = now;
        application.preparedBy = Set.of(by.id());
        return application;
    }

    /** Keeps what was typed, as it is. */
    void keep(Answers typed, long shown) {
        requireVersion(shown);
        require(ApplicationStatus.DRAFT);
        answers = answers.with(typed);
    }

    /** It is no draft any more. */
    void handIn(Actor by, Instant now, long shown) {
        requireVersion(shown);
        require(ApplicationStatus.DRAFT);
        moveTo(ApplicationStatus.SUBMITTED);
        filedAt = now;
        touchedBy(by);
    }

    /** A draft whose time is over; what was typed goes. */
    void expire() {
        moveTo(ApplicationStatus.EXPIRED);
        answers = Answers.NONE;
    }

    /** The filing is registered; the check begins. */
    void register() {
        require(ApplicationStatus.SUBMITTED);
        moveTo(ApplicationStatus.VERIFYING);
    }

    /** @throws ApplicationStatusException unless it is being checked */
    void confirm(Actor by, long shown) {
        requireVersion(shown);
        moveTo(ApplicationStatus.DECISION);
        touchedBy(by);
        missing = Set.of();
    }

    /** @throws ApplicationStatusException unless it is being checked or decided */
    void returnToCitizen(ReturnApplication command, Actor by) {
        requireVersion(command.version());
        if (command.missing().isEmpty()) {
            throw new BusinessException("registration.error.missingNothing");
        }
        if (status == ApplicationStatus.DECISION) {
            requireFourEyes(by);
        }
        moveTo(ApplicationStatus.RETURNED);
        touchedBy(by);
        missing = command.missing();
        note = command.note();
    }

    /** @throws ApplicationStatusException unless the citizen has it */
    void complete(CompleteApplication command, Actor by) {
        requireVersion(command.version());
        requireHelp(command.helpWanted());
        require(ApplicationStatus.RETURNED);
        moveTo(ApplicationStatus.VERIFYING);
        touchedBy(by);
        mobile = command.mobile().value();
        helpWanted = command.helpWanted();
    }

    /** @throws BusinessException {@code security.error.fourEyes} if the actor filed, checked or edited it, or it is his own */
    void approve(Actor by, Instant now, long shown) {
        requireVersion(shown);
        requireFourEyes(by);
        moveTo(ApplicationStatus.APPROVED);
        decided(by, now);
    }

    /** @throws BusinessException {@code security.error.fourEyes} if the actor filed, checked or edited it, or it is his own */
    void reject(RejectApplication command, Actor by, Instant now) {
        requireVersion(command.version());
        requireFourEyes(by);
        if (command.text() == null || command.text().strip().length() < 10) {
            throw new BusinessException("registration.error.reasonText");
        }
        moveTo(ApplicationStatus.REJECTED);
        decided(by, now);
        reason = command.reason();
        reasonText = command.text().strip();
    }

    void lapse() {
        moveTo(ApplicationStatus.LAPSED);
    }

    /** @throws ApplicationStatusException if it has ended */
    void withdraw(long shown) {
        requireVersion(shown);
        moveTo(ApplicationStatus.WITHDRAWN);
    }

    /** Two ways lead to the check; a verb goes one of them only. */
    private void require(ApplicationStatus from) {
        if (status != from) {
            throw new ApplicationStatusException();
        }
    }

    private void moveTo(ApplicationStatus to) {
        if (!status.next().contains(to)) {
            throw new ApplicationStatusException();
        }
        status = to;
    }

    private void decided(Actor by, Instant now) {
        decidedBy = by.id().value();
        decidedAt = now;
    }

    private void requireVersion(long shown) {
        if (shown != version) {
            throw new ChangedMeanwhileException();
        }
    }

    private void requireFourEyes(Actor by) {
        if (isOwnFileOf(by)) {
            throw new BusinessException("registration.error.ownFile");
        }
        FourEyes.check(by, preparedBy);
    }

    private void touchedBy(Actor by) {
        var all = new LinkedHashSet<>(preparedBy);
        all.add(by.id());
        preparedBy = Set.copyOf(all);
    }

    private static void requireHelp(Set<HelpKind> wanted) {
        if (wanted.isEmpty()) {
            throw new BusinessException("registration.error.helpMissing");
        }
    }

    /** @throws RequestKeyReusedException if something else was filed under the command's key */
    void requireSame(SubmitApplication command) {
        if (!requestHash.equals(command.hash())) {
            throw new RequestKeyReusedException();
        }
    }

    boolean isOwnFileOf(Actor actor) {
        return actor.civilNumber().filter(civilNumber::equals).isPresent();
    }

    boolean preparedBy(Actor actor) {
        return preparedBy.contains(actor.id());
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    ApplicationStatus status() {
        return status;
    }

    Set<HelpKind> helpWanted() {
        return helpWanted;
    }

    Set<MissingItem> missing() {
        return missing;
    }

    String mobile() {
        return mobile;
    }

    Instant filedAt() {
        return filedAt;
    }

    /** Whoever came back to it by its number and a code to its phone. */
    void followedBy(ApplicantId applicant) {
        applicantId = applicant.value();
    }

    /** @return whether its applicant is shown it: what was raised above the level of every application is not, nor what is gone */
    boolean isFollowedOnAPhone() {
        return level <= Applicant.LEVEL && status != ApplicationStatus.EXPIRED;
    }

    CivilNumber civilNumber() {
        return new CivilNumber(civilNumber);
    }

    /** @return whether the office has it, or had it */
    boolean isHandedIn() {
        return filedAt != null;
    }

    Answers answers() {
        return answers;
    }

    long version() {
        return version;
    }

    CaseReference reference() {
        return new CaseReference(id, number, new OfficeCode(officeCode), level);
    }

    ApplicationFacts facts() {
        return new ApplicationFacts(
                id(),
                number,
                civilNumber,
                mobile,
                wilayaCode,
                helpWanted.stream().sorted().collect(Collectors.toList()),
                channel,
                status,
                officeCode,
                filedAt,
                new ActorId(filedBy),
                missing.stream().sorted().collect(Collectors.toList()),
                note,
                decidedAt,
                reason,
                reasonText,
                version);
    }
}
