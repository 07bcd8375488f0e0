package org.sijill.passcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.sijill.common.BusinessException;
import org.sijill.common.Digits;
import org.sijill.common.Turns;
import org.sijill.notification.Outbox;
import org.sijill.notification.SendMessage;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** Sends one-time codes and takes them, for the features that let somebody in by one; in the caller's transaction. */
@ApplicationScoped
public class Passcodes {

    /** Codes an hour for one subject, and to one phone. */
    static final int MOST = 5;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final int CODES = 1_000_000;

    /** The message is of no case; only who reaches everything sees that it was sent. */
    private static final int LEVEL = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasscodeRepository passcodes;
    private final Outbox outbox;
    private final Turns turns;
    private final Clock clock;

    @Inject
    Passcodes(PasscodeRepository passcodes, Outbox outbox, Turns turns, Clock clock) {
        this.passcodes = passcodes;
        this.outbox = outbox;
        this.turns = turns;
        this.clock = clock;
    }

    /** For the container. */
    protected Passcodes() {
        this(null, null, null, null);
    }

    /**
     * Sends a code; a proof of nobody counts and sends nothing.
     *
     * @throws BusinessException {@code passcode.error.tooMany} if five went out for this subject, or to this phone, within
     *     the last hour
     */
    public PasscodeId send(Proof proof) {
        turns.take("passcode " + proof.subjectHash());
        var now = clock.instant();
        if (passcodes.sentSince(proof, now.minus(HOUR)) >= MOST) {
            throw new BusinessException("passcode.error.tooMany");
        }
        passcodes.forgetBefore(now.minus(MEMORY));
        var code = code();
        var passcode = Passcode.sent(proof, code, now);
        passcodes.add(passcode);
        if (proof.reachesAPhone()) {
            var about = new CaseReference(passcode.id().value(), "", OfficeCode.MINISTRY, LEVEL);
            outbox.send(SendMessage.secret(about, proof.mobile(), proof.language(), "passcode", code));
        }
        return passcode.id();
    }

    private static String code() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    /**
     * Takes a code.
     *
     * @param proof as when it was sent
     * @param typed digits of any script, blanks anywhere
     * @throws BusinessException {@code passcode.error.incomplete} if they are not six digits; that is no try
     */
    public PasscodeOutcome redeem(PasscodeId id, Proof proof, String typed) {
        var code = Digits.latin(typed).replaceAll("\\s", "");
        if (!code.matches("[0-9]{6}")) {
            throw new BusinessException("passcode.error.incomplete");
        }
        return passcodes
                .hold(id)
                .map(passcode -> passcode.redeem(proof, code, clock.instant()))
                .orElseGet(PasscodeOutcome::over);
    }
}
