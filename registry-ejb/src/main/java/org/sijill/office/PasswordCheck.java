package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sijill.audit.AuditLog;

/**
 * Compares a typed password with an account's and counts the wrong tries. What it says about a name that does not exist, and
 * the time it takes, are the same as for one that does.
 */
@ApplicationScoped
class PasswordCheck {

    private static final String SUBJECT = "account";
    private static final String UNKNOWN = "unknown";

    private final LoginAttempts attempts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    PasswordCheck(LoginAttempts attempts, Passwords passwords, AuditLog audit, Clock clock) {
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** for the container */
    protected PasswordCheck() {
        this(null, null, null, null);
    }

    /**
     * The hash is compared before the name's row is locked, and judged after: tries at the same time are judged one after
     * the other, and waiting for one another costs no more than a statement.
     *
     * @param account empty if there is none of this name
     * @param action {@code feature.verb} of what the password was typed for; with {@code Refused} or {@code Locked} it
     *     stands in the audit log
     * @return why not; empty if the password is right and the name not locked
     */
    Optional<LoginOutcome> whyNot(UserName name, Optional<Account> account, String password, String action) {
        var locked = attempts.lockedUntil(name, clock.instant());
        if (locked.isPresent()) {
            return Optional.of(locked(account, locked.get(), action + "Locked"));
        }
        return passwords.matches(password, account.map(Account::passwordHash))
                ? right(name, account, action)
                : Optional.of(wrong(name, account, action));
    }

    private Optional<LoginOutcome> right(UserName name, Optional<Account> account, String action) {
        var attempt = attempts.holdIfAny(name);
        var locked = attempt.flatMap(tries -> tries.locked(clock.instant()));
        if (locked.isPresent()) {
            return Optional.of(locked(account, locked.get(), action + "Locked"));
        }
        attempt.ifPresent(attempts::forget);
        return Optional.empty();
    }

    private LoginOutcome wrong(UserName name, Optional<Account> account, String action) {
        var now = clock.instant();
        var attempt = attempts.hold(name, now);
        var locked = attempt.locked(now);
        if (locked.isPresent()) {
            return locked(account, locked.get(), action + "Locked");
        }
        attempt.wrong(now);
        attempts.forgetBefore(now.minus(LoginAttempt.MEMORY));
        keep(account, action + "Refused");
        return attempt.locked(now)
                .map(until -> locked(account, until, "office.lockOut"))
                .orElseGet(() -> new LoginOutcome.Refused(attempt.triesLeft()));
    }

    private LoginOutcome locked(Optional<Account> account, Instant until, String action) {
        keep(account, action);
        return new LoginOutcome.Locked(until);
    }

    private void keep(Optional<Account> account, String action) {
        audit.wrote(
                action,
                SUBJECT,
                account.map(found -> found.id().toString()).orElse(UNKNOWN),
                account.map(Account::version).orElse(0L));
    }
}
