package org.sijill.passcode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passphrases in a row for one subject, whether there is such a subject or not. A stop ends by time, and the tries are
 * there again: whoever knows the words gets in at the next opening. Changed only under the subject's turn and a row lock, so it
 * needs no version.
 */
@Entity
@Table(name = "passphrase_guess")
class PassphraseGuess {

    static final int TRIES = 3;
    static final Duration FIRST_STOP = Duration.ofMinutes(5);
    static final Duration STOP = Duration.ofMinutes(15);

    /** Wrong tries older than this are no longer "in a row". */
    static final Duration MEMORY = Duration.ofDays(1);

    @Id
    @Column(name = "subject_hash")
    private String subjectHash;

    @Column(name = "tries_left")
    private int triesLeft;

    @Column(name = "stopped_before")
    private boolean stoppedBefore;

    @Column(name = "last_wrong_at")
    private Instant lastWrongAt;

    @Column(name = "stopped_until")
    private Instant stoppedUntil;

    /** For JPA. */
    protected PassphraseGuess() {}

    static PassphraseGuess first(String subjectHash, Instant now) {
        var guess = new PassphraseGuess();
        guess.subjectHash = subjectHash;
        guess.triesLeft = TRIES;
        guess.lastWrongAt = now;
        return guess;
    }

    /**
     * Counts one more.
     *
     * @param flooded whether the whole service is being guessed at: then the first wrong try stops
     */
    void wrong(Instant now, boolean flooded) {
        if (!now.isBefore(lastWrongAt.plus(MEMORY))) {
            triesLeft = TRIES;
            stoppedBefore = false;
        }
        lastWrongAt = now;
        triesLeft--;
        if (triesLeft == 0 || flooded) {
            stoppedUntil = now.plus(stoppedBefore || flooded ? STOP : FIRST_STOP);
            stoppedBefore = true;
            triesLeft = TRIES;
        }
    }

    /** @return until when nothing is compared; empty if it is open at {@code now} */
    Optional<Instant> stopped(Instant now) {
        return Optional.ofNullable(stoppedUntil).filter(now::isBefore);
    }
}
