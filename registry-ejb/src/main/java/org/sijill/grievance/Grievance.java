package org.sijill.grievance;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.ActorIdsConverter;
import org.sijill.security.CaseReference;
import org.sijill.security.FourEyes;
import org.sijill.security.OfficeCode;

/** What somebody says went wrong, from its filing to its end. What he said is never changed. */
@Entity
@Table(name = "grievance")
class Grievance {

    static final int LONGEST = 20_000;
    private static final int HIGHEST = 4;

    @Id
    private UUID id;

    private String number;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Column(name = "first_office_code")
    private String firstOfficeCode;

    @Embedded
    private Told told;

    @Enumerated(EnumType.STRING)
    private GrievanceKind kind;

    @Enumerated(EnumType.STRING)
    private GrievanceTopic topic;

    @Column(name = "about_manager")
    private boolean aboutManager;

    @Column(name = "about_account")
    private UUID aboutAccount;

    @Enumerated(EnumType.STRING)
    private Room room;

    @Enumerated(EnumType.STRING)
    private Severity severity = Severity.STANDARD;

    @Column(name = "handling_level")
    private int handlingLevel;

    @Enumerated(EnumType.STRING)
    private GrievanceStatus status;

    @Convert(converter = ActorIdsConverter.class)
    @Column(name = "handled_by")
    private Set<ActorId> handledBy = Set.of();

    @Embedded
    private Answer answer = new Answer();

    @Column(name = "handed_to")
    private String handedTo = "";

    @Column(name = "linked_to")
    private UUID linkedTo;

    @Column(name = "warned_at")
    private Instant warnedAt;

    @Column(name = "head_told_at")
    private Instant headToldAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    /** For JPA. */
    protected Grievance() {}

    /**
     * @param by whoever filed it: an account at the counter, on the portal nobody in particular
     * @param route where it goes, as the tables say
     */
    static Grievance filed(
            FileGrievance command, CaseNumber number, OfficeCode office, Route route, Actor by, Instant now) {
        var grievance = new Grievance();
        grievance.id = GrievanceId.next().value();
        grievance.number = number.toString();
        grievance.officeCode = office.value();
        grievance.firstOfficeCode = office.value();
        grievance.kind = command.kind();
        grievance.topic = command.topic();
        grievance.aboutManager = command.aboutManager();
        grievance.told = Told.in(command, by.id(), now);
        grievance.status = GrievanceStatus.RECEIVED;
        grievance.goes(route);
        return grievance;
    }

    private void goes(Route route) {
        room = route.room();
        level = route.level();
        handlingLevel = route.handlingLevel();
    }

    /**
     * What it is, as whoever has it sees it; where it goes follows.
     *
     * @return whether it belongs to other people than before: it is theirs to triage anew
     */
    boolean isSeenAs(Finding finding, Route route) {
        var former = room;
        kind = finding.kind();
        topic = finding.topic();
        severity = finding.severity();
        aboutManager = finding.aboutManager();
        aboutAccount = finding.aboutAccount().map(ActorId::value).orElse(null);
        goes(route);
        var moved = room != former;
        if (moved && status != GrievanceStatus.RECEIVED) {
            move(GrievanceStatus.RECEIVED);
        }
        return moved;
    }

    void takeUp() {
        move(GrievanceStatus.TRIAGED);
    }

    /**
     * Another body has it.
     *
     * @param body its name, and the receipt it gave
     * @throws BusinessException {@code grievance.error.handedTo} if nothing is named
     */
    void refer(String body, Instant now) {
        handedTo = named(body);
        end(GrievanceStatus.REFERRED_OUT, now);
    }

    /**
     * A protection case holds it.
     *
     * @param token of that case: all that is left here
     * @throws BusinessException {@code grievance.error.handedTo} if there is none
     */
    void handOver(String token, Instant now) {
        handedTo = named(token);
        end(GrievanceStatus.HANDED_OVER, now);
    }

    private static String named(String text) {
        if (text.isBlank()) {
            throw new BusinessException("grievance.error.handedTo");
        }
        return text.strip();
    }

    /**
     * It is not for the ministry.
     *
     * @param why and where to go
     */
    void refuse(String why, Instant now) {
        answer.say(why);
        end(GrievanceStatus.NOT_ADMISSIBLE, now);
    }

    /** @throws BusinessException {@code grievance.error.link} if it is itself, or linked already */
    void link(Grievance same, Instant now) {
        if (same.id.equals(id) || same.linkedTo != null) {
            throw new BusinessException("grievance.error.link");
        }
        linkedTo = same.id;
        end(GrievanceStatus.LINKED, now);
    }

    /**
     * Somebody works on it from now on.
     *
     * @throws BusinessException {@code security.error.fourEyes} if he filed it, or handled it at a lower level
     */
    void handle(Actor by) {
        FourEyes.check(by, Set.of(told.by()));
        if (status.isTakenUp()) {
            FourEyes.check(by, handledBy);
            move(GrievanceStatus.UNDER_REVIEW);
        }
        handledBy = Stream.concat(handledBy.stream(), Stream.of(by.id())).collect(Collectors.toUnmodifiableSet());
    }

    void askComplainant() {
        move(GrievanceStatus.AWAITING_COMPLAINANT);
    }

    /** He answered, or said nothing in time. */
    void goOn() {
        move(GrievanceStatus.UNDER_REVIEW);
    }

    void propose(String text) {
        answer.say(text);
        move(GrievanceStatus.PROPOSED);
    }

    /** @throws BusinessException {@code security.error.fourEyes} if he handled it */
    void requireOther(Actor reviewing) {
        FourEyes.check(reviewing, handledBy);
    }

    void sendBack(String why) {
        answer.isSentBack(why);
        move(GrievanceStatus.UNDER_REVIEW);
    }

    void resolve(Instant now) {
        move(GrievanceStatus.RESOLVED);
        answer.isGiven(now);
    }

    /**
     * It goes to the office and the level above, where nobody who handled it has it again. Above the minister's office there is
     * nobody: there it begins anew.
     */
    void escalate(Room there) {
        move(GrievanceStatus.ESCALATED);
        handlingLevel = levelAbove();
        room = there;
        officeCode = new OfficeCode(officeCode).above().value();
        beginAnew();
    }

    int levelAbove() {
        return Math.min(HIGHEST, handlingLevel + 1);
    }

    private void beginAnew() {
        warnedAt = null;
        headToldAt = null;
    }

    /** @return false if he was at this level already */
    boolean warn(Instant now) {
        var first = warnedAt == null;
        warnedAt = first ? now : warnedAt;
        return first;
    }

    /** @return false if he was told at this level already */
    boolean tellHead(Instant now) {
        var first = headToldAt == null;
        headToldAt = first ? now : headToldAt;
        return first;
    }

    void close(Instant now) {
        end(GrievanceStatus.CLOSED, now);
    }

    /** New facts: it is looked at anew, at the level it had. */
    void reopen() {
        move(GrievanceStatus.RECEIVED);
        endedAt = null;
        beginAnew();
    }

    /** @throws BusinessException {@code grievance.error.notWithdrawn} if it is a report of abuse, which is not his alone */
    void withdraw(Instant now) {
        if (room == Room.PROTECTION) {
            throw new BusinessException("grievance.error.notWithdrawn");
        }
        end(GrievanceStatus.WITHDRAWN, now);
    }

    private void end(GrievanceStatus how, Instant now) {
        move(how);
        endedAt = now;
    }

    private void move(GrievanceStatus to) {
        if (!status.next().contains(to)) {
            throw new GrievanceStatusException();
        }
        status = to;
    }

    /** @throws ChangedMeanwhileException if it was changed since it was shown */
    void requireShown(long shown) {
        if (version != shown) {
            throw new ChangedMeanwhileException();
        }
    }

    GrievanceId id() {
        return new GrievanceId(id);
    }

    CaseReference reference() {
        return new CaseReference(id, number, new OfficeCode(officeCode), level);
    }

    GrievanceFacts facts() {
        return new GrievanceFacts(
                id(),
                number,
                officeCode,
                level,
                told.manner(),
                told.channel(),
                kind,
                topic,
                aboutManager,
                told.wilaya(),
                told.contestedNumber(),
                told.words(),
                told.language(),
                told.at(),
                room,
                severity,
                handlingLevel,
                status,
                answer.words(),
                answer.sentBack(),
                handedTo,
                answer.satisfaction(),
                version);
    }

    Room room() {
        return room;
    }

    GrievanceStatus status() {
        return status;
    }

    Answer answer() {
        return answer;
    }

    Told told() {
        return told;
    }

    Severity severity() {
        return severity;
    }

    GrievanceTopic topic() {
        return topic;
    }

    boolean isAboutManager() {
        return aboutManager;
    }

    boolean isAbout(Actor actor) {
        return actor.id().value().equals(aboutAccount);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    long version() {
        return version;
    }
}
