package org.sijill.letter;

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
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.security.ActorId;

/** A letter as it was issued: whatever it prints is here, and stays as it is. */
@Entity
@Table(name = "letter")
class Letter {

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
    private LetterKind kind;

    @Column(name = "template_version")
    private int templateVersion;

    private String occasion;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String given;

    @Column(name = "check_code")
    private String checkCode;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private UUID issuedBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private long version;

    /** For JPA. */
    protected Letter() {}

    static Letter issued(IssueLetter command, CaseNumber number, Given given, ActorId by, Instant now) {
        var letter = new Letter();
        letter.id = Ids.next();
        letter.number = number.toString();
        letter.caseId = command.about().id();
        letter.caseNumber = command.about().number();
        letter.officeCode = command.about().office().value();
        letter.level = command.about().level();
        letter.kind = command.kind();
        letter.templateVersion = command.kind().templateVersion();
        letter.occasion = command.occasion();
        letter.language = command.language();
        letter.given = given.json();
        letter.checkCode = CheckCode.next().value();
        letter.issuedAt = now;
        letter.issuedBy = by.value();
        return letter;
    }

    /** What it says holds no longer; the first time counts. */
    void revoked(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    LetterId id() {
        return new LetterId(id);
    }

    CaseNumber number() {
        return CaseNumber.parse(number);
    }

    String caseNumber() {
        return caseNumber;
    }

    LetterKind kind() {
        return kind;
    }

    /** @return of whoever it is for */
    Language language() {
        return language;
    }

    int templateVersion() {
        return templateVersion;
    }

    Given given() {
        return Given.read(given);
    }

    CheckCode checkCode() {
        return new CheckCode(checkCode);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** @return when what it tells of was received, if it says so */
    Optional<Instant> receivedAt() {
        return given().find(LetterValue.RECEIVED_AT.key()).map(moment -> Instant.parse(moment.english()));
    }

    /** @return the moment the paper bears */
    Instant datedAt() {
        return receivedAt().orElse(issuedAt);
    }

    LetterSummary summary() {
        return new LetterSummary(id(), number(), kind, occasion, issuedAt, revokedAt != null);
    }

    LetterCheck check() {
        return new LetterCheck(
                kind, day(datedAt()), Optional.ofNullable(revokedAt).map(Letter::day));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, MovableClock.ZONE);
    }
}
