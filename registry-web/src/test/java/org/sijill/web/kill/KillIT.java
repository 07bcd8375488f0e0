package org.sijill.web.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Nothing acknowledged is lost, whatever dies.
 *
 * <p>After the tests that move the shared installation's clock: what is filed here would fall due there, thousands at once.
 *
 * <p>Turns red with {@code @Transactional(TxType.REQUIRES_NEW)} on {@code AuditLog.wrote}: lines stay of filings that never
 * were.
 */
@Order(Integer.MAX_VALUE / 2 + 2)
class KillIT {

    private static final int SERVER_ROUNDS = 2;
    private static final int DATABASE_ROUNDS = 2;
    private static final int LEAST_ACKNOWLEDGED = 200;

    @Test
    void whatWasAcknowledgedIsThereOnceAndWhole() throws Exception {
        var installation = Installation.shared();
        var rounds = new KillRounds(installation, seed(), System.out::println);
        rounds.run(KillRound.Victim.SERVER, SERVER_ROUNDS);
        rounds.run(KillRound.Victim.DATABASE, DATABASE_ROUNDS);

        assertThat(rounds.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.lost()).as("lost").isZero();
            assertThat(outcome.twice()).as("double").isZero();
            assertThat(outcome.repeated()).as("repeated").isEqualTo(outcome.unanswered());
        });
        assertThat(acknowledged(rounds.outcomes())).isGreaterThanOrEqualTo(LEAST_ACKNOWLEDGED);
    }

    private static int acknowledged(List<KillRound.Outcome> outcomes) {
        return outcomes.stream().mapToInt(KillRound.Outcome::acknowledged).sum();
    }

    /** Another one each day and run, printed with each round; {@code -Dsijill.kill.seed=…} runs a printed one again. */
    static long seed() {
        return Long.getLong("sijill.kill.seed", System.currentTimeMillis() / 1000);
    }
}
