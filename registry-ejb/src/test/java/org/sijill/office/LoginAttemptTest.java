package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginAttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private final LoginAttempt attempt = LoginAttempt.under(UserName.typed("hilal"), NOW);

    @Test
    void fourWrongTriesLeaveOneAndTheFifthLocks() {
        wrong(4, NOW);
        assertThat(attempt.triesLeft()).isEqualTo(1);
        assertThat(attempt.locked(NOW)).isEmpty();

        wrong(1, NOW);
        assertThat(attempt.locked(NOW)).contains(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void theLockLastsFifteenMinutesToTheMoment() {
        wrong(5, NOW);
        assertThat(attempt.locked(NOW.plus(Duration.ofMinutes(15)).minusNanos(1)))
                .isPresent();
        assertThat(attempt.locked(NOW.plus(Duration.ofMinutes(15)))).isEmpty();
    }

    @Test
    void afterTheLockThereAreFiveTriesAgain() {
        wrong(5, NOW);
        wrong(1, NOW.plus(Duration.ofMinutes(15)));
        assertThat(attempt.triesLeft()).isEqualTo(4);
        assertThat(attempt.locked(NOW.plus(Duration.ofMinutes(15)))).isEmpty();
    }

    @Test
    void yesterdaysTriesAreNotInARow() {
        wrong(4, NOW);
        wrong(1, NOW.plus(LoginAttempt.MEMORY).plusNanos(1));
        assertThat(attempt.triesLeft()).isEqualTo(4);
    }

    @Test
    void triesWithinADayAreInARow() {
        wrong(4, NOW);
        wrong(1, NOW.plus(LoginAttempt.MEMORY));
        assertThat(attempt.locked(NOW.plus(LoginAttempt.MEMORY))).isPresent();
    }

    private void wrong(int times, Instant when) {
        IntStream.range(0, times).forEach(i -> attempt.wrong(when));
    }
}
