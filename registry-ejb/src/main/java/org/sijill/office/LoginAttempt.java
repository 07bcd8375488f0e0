package org.sijill.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong log-ins in a row under one user name, whether there is such an account or not. Changed only under a row lock, so it
 * needs no version: two wrong tries at the same time count as two.
 */
@Entity
@Table(name = "login_attempt", schema = "sijill")
class LoginAttempt {

    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** Wrong tries older than this are no longer "in a row". */
    static final Duration MEMORY = Duration.ofDays(1);

    @Id
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "wrong_tries")
    private int wrongTries;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "last_wrong_at")
    private Instant lastWrongAt;

    /** for JPA */
    protected LoginAttempt() {}

    static LoginAttempt under(UserName name, Instant now) {
        var attempt = new LoginAttempt();
        attempt.nameKey = name.key();
        attempt.lastWrongAt = now;
        return attempt;
    }

    /** Counts one more; the fifth in a row locks the name for 15 minutes. */
    void wrong(Instant now) {
        var lockIsOver = lockedUntil != null && !now.isBefore(lockedUntil);
        if (lockIsOver || now.isAfter(lastWrongAt.plus(MEMORY))) {
            wrongTries = 0;
            lockedUntil = null;
        }
        wrongTries++;
        lastWrongAt = now;
        if (wrongTries >= TRIES) {
            lockedUntil = now.plus(LOCK);
        }
    }

    /** @return until when the name is locked; empty if it is not locked at {@code now} */
    Optional<Instant> locked(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    int triesLeft() {
        return TRIES - wrongTries;
    }
}
