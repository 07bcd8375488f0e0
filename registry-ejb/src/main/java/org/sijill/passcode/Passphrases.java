package org.sijill.passcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.Sha256;
import org.sijill.common.SlowHash;
import org.sijill.common.Turns;

/**
 * Passphrases for the features that let somebody back in without a name or a phone; in the caller's transaction. Guessing is
 * slowed, then stopped, for each subject and for the whole service, by number and time alone: who guesses is not known and not
 * kept.
 *
 * @see "ADR 0043"
 */
@ApplicationScoped
public class Passphrases {

    /** Wrong tries an hour over all subjects; beyond them each stops at its first. */
    static final int MOST_MISSES = 100;

    static final Duration HOUR = Duration.ofHours(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PassphraseRepository passphrases;
    private final PassphraseGuessRepository guesses;
    private final Turns turns;
    private final Clock clock;

    /** Its places are its own: whoever floods the public page keeps no officer from logging in. */
    private final SlowHash hash = new SlowHash();

    @Inject
    Passphrases(PassphraseRepository passphrases, PassphraseGuessRepository guesses, Turns turns, Clock clock) {
        this.passphrases = passphrases;
        this.guesses = guesses;
        this.turns = turns;
        this.clock = clock;
    }

    /** For the container. */
    protected Passphrases() {
        this(null, null, null, null);
    }

    /** @return four different words of this language; kept nowhere yet */
    public Passphrase draw(Language language) {
        return new Passphrase(WordList.of(language).draw(Passphrase.WORDS, RANDOM), language);
    }

    /**
     * Keeps the hash of a passphrase, and nothing else of it.
     *
     * @param subject what it opens, its kind first: {@code "grievance G-26-000853-5"}
     * @throws IllegalStateException if the subject has one
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    public void keep(String subject, Passphrase passphrase) {
        if (!passphrases.add(Sha256.hex(subject), hash.of(passphrase.spelled()))) {
            throw new IllegalStateException("the subject has a passphrase");
        }
    }

    /**
     * Takes a passphrase. The words are compared before the subject's turn, and judged within it: tries at the same time are
     * judged one after the other, and waiting for one another costs no more than a statement.
     *
     * @param subject as when it was kept, whether anything was or not
     * @param typed words of either language, in their order, loosely spelled
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed; that is no try
     */
    public PassphraseOutcome enter(String subject, String typed) {
        var subjectHash = Sha256.hex(subject);
        var stopped = guesses.stoppedUntil(subjectHash, clock.instant());
        if (stopped.isPresent()) {
            return new PassphraseOutcome.Stopped(stopped.get());
        }
        var right = hash.matches(Passphrase.spelled(typed), passphrases.findWordsHash(subjectHash));
        turns.take("passphrase " + subjectHash);
        return judge(subjectHash, right, clock.instant());
    }

    private PassphraseOutcome judge(String subjectHash, boolean right, Instant now) {
        guesses.forgetBefore(now.minus(PassphraseGuess.MEMORY));
        guesses.forgetMissesBefore(now.minus(HOUR));
        var guess = guesses.hold(subjectHash);
        var stopped = guess.flatMap(before -> before.stopped(now));
        if (stopped.isPresent()) {
            return new PassphraseOutcome.Stopped(stopped.get());
        }
        if (right) {
            guess.ifPresent(guesses::forget);
            return new PassphraseOutcome.Right();
        }
        return wrong(subjectHash, guess, now);
    }

    private PassphraseOutcome wrong(String subjectHash, Optional<PassphraseGuess> before, Instant now) {
        guesses.missed(now);
        var guess = before.orElseGet(() -> guesses.add(PassphraseGuess.first(subjectHash, now)));
        guess.wrong(now, guesses.missedMore(MOST_MISSES, now.minus(HOUR)));
        return guess.stopped(now)
                .<PassphraseOutcome>map(PassphraseOutcome.Stopped::new)
                .orElseGet(PassphraseOutcome.Wrong::new);
    }
}
