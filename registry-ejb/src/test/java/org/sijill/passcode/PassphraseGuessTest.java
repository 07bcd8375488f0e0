package org.sijill.passcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PassphraseGuessTest {

    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration FIFTEEN = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    private Instant now = Instant.parse("2026-11-24T06:00:00Z");
    private final PassphraseGuess guess = PassphraseGuess.first("0".repeat(64), now);

    @Test
    void theThirdWrongTryStopsForFiveMinutes() {
        wrong(2);
        assertThat(guess.stopped(now)).isEmpty();
        wrong(1);
        assertStoppedFor(FIVE);
    }

    /** Turns red if the tries are not there again: the next wrong one would stop at once. */
    @Test
    void afterAStopThereAreThreeTriesAgainAndTheNextStopIsLonger() {
        wrong(3);
        for (var stop = 0; stop < 3; stop++) {
            now = guess.stopped(now).orElseThrow();
            wrong(2);
            assertThat(guess.stopped(now)).isEmpty();
            wrong(1);
            assertStoppedFor(FIFTEEN);
        }
    }

    @Test
    void whileTheServiceIsFloodedTheFirstWrongTryStops() {
        guess.wrong(now, true);
        assertStoppedFor(FIFTEEN);
        now = guess.stopped(now).orElseThrow();
        wrong(2);
        assertThat(guess.stopped(now)).isEmpty();
    }

    @Test
    void aDayAfterTheLastWrongTryAllAreForgotten() {
        wrong(3);
        now = now.plus(DAY);
        wrong(2);
        assertThat(guess.stopped(now)).isEmpty();
        wrong(1);
        assertStoppedFor(FIVE);
    }

    @Test
    void aSecondBeforeNoneIsForgotten() {
        wrong(2);
        now = now.plus(DAY).minusSeconds(1);
        wrong(1);
        assertStoppedFor(FIVE);
        now = now.plus(DAY).minusSeconds(1);
        wrong(3);
        assertStoppedFor(FIFTEEN);
    }

    private void wrong(int tries) {
        for (var typed = 0; typed < tries; typed++) {
            guess.wrong(now, false);
        }
    }

    private void assertStoppedFor(Duration time) {
        assertThat(guess.stopped(now)).contains(now.plus(time));
        assertThat(guess.stopped(now.plus(time).minusSeconds(1))).isPresent();
        assertThat(guess.stopped(now.plus(time))).isEmpty();
    }
}
