package org.sijill.passcode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.Sha256;

/** A code that was sent. Changed only under a row lock, so it needs no version: two tries at the same time count as two. */
@Entity
@Table(name = "passcode")
class Passcode {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;

    @Id
    private UUID id;

    @Column(name = "subject_hash")
    private String subjectHash;

    @Column(name = "mobile_hash")
    private String mobileHash;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "tries_left")
    private int triesLeft;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For JPA. */
    protected Passcode() {}

    static Passcode sent(Proof proof, String code, Instant now) {
        var passcode = new Passcode();
        passcode.id = Ids.next();
        passcode.subjectHash = proof.subjectHash();
        passcode.mobileHash = proof.mobileHash();
        passcode.codeHash = hash(passcode.id, code);
        passcode.sentAt = now;
        passcode.expiresAt = now.plus(LIFE);
        passcode.triesLeft = TRIES;
        return passcode;
    }

    /** Counts a wrong code; a right one is used up. */
    PasscodeOutcome redeem(Proof proof, String typed, Instant now) {
        if (usedAt != null || triesLeft == 0 || !now.isBefore(expiresAt) || !isOf(proof)) {
            return PasscodeOutcome.over();
        }
        if (isEqual(codeHash, hash(id, typed))) {
            usedAt = now;
            return PasscodeOutcome.proven();
        }
        triesLeft--;
        return PasscodeOutcome.wrong(triesLeft);
    }

    private boolean isOf(Proof proof) {
        return subjectHash.equals(proof.subjectHash()) && mobileHash.equals(proof.mobileHash());
    }

    private static String hash(UUID id, String code) {
        return Sha256.hex(id + " " + code);
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    PasscodeId id() {
        return new PasscodeId(id);
    }
}
