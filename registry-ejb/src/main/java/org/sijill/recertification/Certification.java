package org.sijill.recertification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.household.HouseholdId;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/**
 * That a family's data were confirmed, and until when that holds. It is confirmed anew by another one that follows it: what was
 * so stays to be read.
 */
@Entity
@Table(name = "certification")
class Certification {

    private static final int LONGEST = 1_000;

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "household_number")
    private String householdNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Column(name = "certified_on")
    private LocalDate certifiedOn;

    @Enumerated(EnumType.STRING)
    private CertificationWay way;

    @Column(name = "certified_by")
    private UUID certifiedBy;

    @Column(name = "next_on")
    private LocalDate nextOn;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private CertificationStage stage;

    private String reported = "";

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private CertificationFinding finding;

    private String note = "";

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    /** For JPA. */
    protected Certification() {}

    /** @param nextOn last day on which it holds */
    static Certification of(
            CaseReference family,
            CertificationWay way,
            ActorId by,
            Language language,
            LocalDate today,
            LocalDate nextOn) {
        var certification = new Certification();
        certification.id = Ids.next();
        certification.householdId = family.id();
        certification.householdNumber = family.number();
        certification.officeCode = family.office().value();
        certification.level = family.level();
        certification.certifiedOn = today;
        certification.way = way;
        certification.certifiedBy = by.value();
        certification.nextOn = nextOn;
        certification.language = language;
        certification.stage = CertificationStage.CERTIFIED;
        return certification;
    }

    /** The family is written to in another language from now on. */
    void speak(Language other) {
        language = other;
    }

    /**
     * The family is asked. Whoever is asked late has as long as everybody else.
     *
     * @param earliest the last day it would have if it were asked in time today
     */
    void ask(LocalDate earliest) {
        move(CertificationStage.ASKED);
        nextOn = nextOn.isBefore(earliest) ? earliest : nextOn;
    }

    /** Takes a day of its own out of so many, the same each time. */
    void spread(LocalDate first, int days) {
        nextOn = first.plusDays(Math.floorMod(householdNumber.hashCode(), days));
    }

    void becomeStale() {
        move(CertificationStage.STALE);
    }

    void suspend() {
        move(CertificationStage.SUSPENDED);
    }

    void close(LocalDate today) {
        move(CertificationStage.CLOSED);
        closedOn = today;
    }

    /**
     * The family says that something changed.
     *
     * @param words its own; may be empty
     * @throws BusinessException {@code recertification.error.words}, {@code recertification.error.notAsked}
     */
    void report(String words, Instant now) {
        if (words.length() > LONGEST) {
            throw new BusinessException("recertification.error.words");
        }
        move(CertificationStage.REPORTED);
        reported = words;
        reportedAt = now;
    }

    /**
     * What the branch found.
     *
     * @throws BusinessException {@code recertification.error.note} if changes are noted and the note is empty or too long
     */
    void find(CertificationFinding found, String words) {
        if (words.length() > LONGEST || (found == CertificationFinding.NOTED && words.isBlank())) {
            throw new BusinessException("recertification.error.note");
        }
        finding = found;
        note = words;
    }

    /** @return empty unless the branch asked */
    Optional<BranchFinding> branchFinding() {
        return Optional.ofNullable(finding).map(found -> new BranchFinding(found, note == null ? "" : note));
    }

    /** Another one follows. */
    void renew(Instant now) {
        move(CertificationStage.RENEWED);
        endedAt = now;
    }

    void annul(Instant now) {
        move(CertificationStage.ANNULLED);
        endedAt = now;
    }

    private void move(CertificationStage to) {
        if (!stage.next().contains(to)) {
            throw new BusinessException("recertification.error.notAsked");
        }
        stage = to;
    }

    void move(OfficeCode to) {
        officeCode = to.value();
    }

    CaseReference reference() {
        return new CaseReference(householdId, householdNumber, new OfficeCode(officeCode), level);
    }

    Due due() {
        return new Due(nextOn, id, household());
    }

    CertificationId id() {
        return new CertificationId(id);
    }

    HouseholdId household() {
        return new HouseholdId(householdId);
    }

    CertificationStage stage() {
        return stage;
    }

    /** @return whether it holds, and since that day */
    boolean holdsSince(LocalDate day) {
        return stage == CertificationStage.CERTIFIED && certifiedOn.equals(day);
    }

    LocalDate nextOn() {
        return nextOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    Language language() {
        return language;
    }

    long version() {
        return version;
    }

    /** @param reopenUntil null unless it is closed */
    CertificationDetails details(LocalDate reopenUntil) {
        return new CertificationDetails(
                id(), household(), householdNumber, stage, certifiedOn, way, nextOn, reported, reportedAt, reopenUntil);
    }
}
