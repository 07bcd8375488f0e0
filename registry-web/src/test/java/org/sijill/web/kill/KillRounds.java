package org.sijill.web.kill;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sijill.registration.ReconcilingFinding;

/** Rounds on one installation until so many have counted. */
final class KillRounds {

    private static final int MOST_THAT_DO_NOT_COUNT = 3;

    private final Installation installation;
    private final long seed;
    private final Consumer<String> printer;
    private final List<KillRound.Outcome> outcomes = new ArrayList<>();
    private final Set<ReconcilingFinding> told = new HashSet<>();

    /** @param seed of the first round; the next takes the next number */
    KillRounds(Installation installation, long seed, Consumer<String> printer) {
        this.installation = installation;
        this.seed = seed;
        this.printer = printer;
    }

    /** A round that hit nothing in flight is repeated with another seed, and so at another moment. */
    void run(KillRound.Victim victim, int rounds) throws IOException, InterruptedException, SQLException {
        var counted = 0;
        for (var tried = 0; counted < rounds; tried++) {
            if (tried == rounds + MOST_THAT_DO_NOT_COUNT) {
                throw new IllegalStateException("too many rounds in which nothing was in flight");
            }
            var outcome = new KillRound(installation, victim, seed + outcomes.size()).run();
            outcomes.add(outcome);
            printer.accept("round=" + outcomes.size() + " " + outcome);
            outcome.findings().stream().filter(told::add).forEach(finding -> printer.accept("  " + finding));
            counted += outcome.counts() ? 1 : 0;
        }
    }

    List<KillRound.Outcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
