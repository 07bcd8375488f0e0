package org.sijill.web.kill;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Ten rounds of each kind, for the bench.
 *
 * @param acknowledged in all
 * @param lostOrTwice lost, double, not acknowledged when repeated, or found wanting by the reconciling check
 */
public record TenRounds(int acknowledged, int lostOrTwice) {

    private static final int TEN = 10;

    /** @param told one line a round */
    public static TenRounds run(Consumer<String> told) throws IOException, InterruptedException, SQLException {
        try (var installation = Installation.start("bench-kill")) {
            var rounds = new KillRounds(installation, KillIT.seed(), told);
            rounds.run(KillRound.Victim.SERVER, TEN);
            rounds.run(KillRound.Victim.DATABASE, TEN);
            var outcomes = rounds.outcomes();
            return new TenRounds(
                    outcomes.stream().mapToInt(KillRound.Outcome::acknowledged).sum(),
                    outcomes.stream().mapToInt(KillRound.Outcome::wrong).sum());
        }
    }
}
