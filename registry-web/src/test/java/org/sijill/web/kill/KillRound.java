package org.sijill.web.kill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.sijill.registration.ReconcilingCheck;
import org.sijill.registration.ReconcilingFinding;

/**
 * One round: callers file, something is killed at a moment that the seed gives, everything comes back, what stayed unanswered
 * is asked again under its key, and SQL says what became of all of it.
 */
final class KillRound {

    private static final int CALLERS = 8;
    private static final int EARLIEST_MILLIS = 2_000;
    private static final int LATEST_MILLIS = 8_000;
    private static final int STILL_FILING_SECONDS = 3;
    private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** What is killed. */
    enum Victim {
        SERVER,
        DATABASE
    }

    /**
     * What became of a round.
     *
     * @param moment after the first acknowledgement
     * @param acknowledged filings whose number was told
     * @param unanswered filings of which the caller heard nothing, or an error
     * @param committed how many of the unanswered were in the database all the same
     * @param repeated how many of the unanswered were acknowledged when they were asked again
     * @param lost acknowledged filings that are not in the database
     * @param twice filings that are there more than once, or got two numbers
     * @param findings what the reconciling check says of the whole database
     */
    record Outcome(
            Victim victim,
            long seed,
            Duration moment,
            int acknowledged,
            int unanswered,
            int committed,
            int repeated,
            int lost,
            int twice,
            List<ReconcilingFinding> findings) {

        /** A kill that hit nothing in flight proves nothing. */
        boolean counts() {
            return unanswered > 0;
        }

        /** @return how much is not as it was promised */
        int wrong() {
            return lost + twice + (unanswered - repeated) + findings.size();
        }

        @Override
        public String toString() {
            return "kill=%s seed=%d moment-ms=%d acknowledged=%d unanswered=%d committed=%d repeated=%d lost=%d double=%d%s"
                    .formatted(
                            victim.name().toLowerCase(),
                            seed,
                            moment.toMillis(),
                            acknowledged,
                            unanswered,
                            committed,
                            repeated,
                            lost,
                            twice,
                            counts() ? "" : " (does not count: nothing was in flight)");
        }
    }

    private final Installation installation;
    private final Victim victim;
    private final long seed;

    KillRound(Installation installation, Victim victim, long seed) {
        this.installation = installation;
        this.victim = victim;
        this.seed = seed;
    }

    Outcome run() throws IOException, InterruptedException, SQLException {
        var moment = Duration.ofMillis(new Random(seed).nextInt(EARLIEST_MILLIS, LATEST_MILLIS));
        var filings = new Filings("kill-" + Long.toString(seed, 36), installation.wilayat());
        var callers = new Callers(installation.partner(), filings);
        callers.start(CALLERS);
        callers.awaitFirst();
        // not a wait for something to be ready: the moment is the subject of the test
        CompletableFuture.runAsync(
                        this::kill, CompletableFuture.delayedExecutor(moment.toMillis(), TimeUnit.MILLISECONDS))
                .join();
        if (victim == Victim.SERVER) {
            callers.awaitEnd();
            installation.startAgain();
        } else {
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(STILL_FILING_SECONDS, TimeUnit.SECONDS))
                    .join();
            callers.stop();
            installation.awaitDatabase();
        }
        return judge(moment, callers.acknowledged(), callers.unanswered());
    }

    private void kill() {
        if (victim == Victim.SERVER) {
            installation.running().kill9Server();
        } else {
            installation.running().kill9Database();
        }
    }

    private Outcome judge(Duration moment, Map<String, String> acknowledged, List<Filing> unanswered)
            throws InterruptedException, SQLException {
        var unheard = unanswered.stream().map(Filing::key).toList();
        try (var database = installation.database().connect()) {
            var committed = ReconcilingCheck.filedUnder(database, unheard).values().stream()
                    .filter(count -> count > 0)
                    .count();
            var repeated = new ArrayList<Map.Entry<String, String>>();
            for (var filing : unanswered) {
                repeat(filing).ifPresent(number -> repeated.add(Map.entry(filing.key(), number)));
            }

            var kept = ReconcilingCheck.filedUnder(database, acknowledged.keySet());
            var again = ReconcilingCheck.filedUnder(database, unheard);
            var numbers = new HashSet<>(acknowledged.values());
            repeated.forEach(filed -> numbers.add(filed.getValue()));
            var lost = kept.values().stream().filter(count -> count == 0).count();
            var twice = kept.values().stream().filter(count -> count > 1).count()
                    + again.values().stream().filter(count -> count > 1).count()
                    + (acknowledged.size() + repeated.size() - numbers.size());
            var findings = new ArrayList<>(ReconcilingCheck.of(database, numbers));
            ReconcilingCheck.all(database).stream()
                    .filter(finding -> !findings.contains(finding))
                    .forEach(findings::add);
            return new Outcome(
                    victim,
                    seed,
                    moment,
                    acknowledged.size(),
                    unanswered.size(),
                    (int) committed,
                    repeated.size(),
                    (int) lost,
                    (int) twice,
                    List.copyOf(findings));
        }
    }

    /** Asks until it is acknowledged: after the database's death the first answers may still be errors. */
    private Optional<String> repeat(Filing filing) throws InterruptedException {
        var until = System.nanoTime() + REPEAT_NANOS;
        do {
            try {
                var number = installation.partner().file(filing).number();
                if (number.isPresent()) {
                    return number;
                }
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        } while (System.nanoTime() < until);
        return Optional.empty();
    }
}
