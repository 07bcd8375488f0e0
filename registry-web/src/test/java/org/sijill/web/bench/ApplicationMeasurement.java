package org.sijill.web.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sijill.launcher.ExtendedArchive;
import org.sijill.launcher.RunningServer;
import org.sijill.web.bench.baseline.BaselineResource;
import org.sijill.web.kill.Filing;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.PartnerProgram;

/**
 * Applications through the whole of SM-1 by eight workers at once: filed over REST, four registers asked that answer after 50 ms, what
 * the family says written down in its five parts, checked, no visit, approved, entered, announced by a letter; until the last process
 * has ended. Beside a process of the bare engine with the same waits, timers, subscriptions, service tasks and jobs, which calls the same
 * registers and commits as often what it wrote, in the same server, in interleaved rounds. And the same with one register dead.
 */
final class ApplicationMeasurement implements Measurement {

    private static final double LEAST_RATIO = 0.5;
    private static final double LEAST_WITH_ONE_DEAD = 0.8;
    private static final int WORKERS = 8;
    /** Of each worker: while he goes on with the others the registers answer. */
    private static final int IN_HAND = 5;

    private static final int MILLIS = 50;
    /** Until then the server is still translating its programs: what is measured before is the translation. */
    private static final int WARM_UP = 400;

    private static final int ROUNDS = 5;
    private static final int A_ROUND = 120;
    /** They take as long as the product's. */
    private static final int EMPTY_A_ROUND = 2 * A_ROUND;

    private static final Duration MOST_WAIT = Duration.ofMinutes(5);
    private static final String DEAD = "labour";
    private static final Pattern OF = Pattern.compile("\"of\"\\s*:\\s*\"([^\"]+)\"");
    private static final List<String> STEPS = List.of("declare", "confirm", "approve");
    /** The product itself waits for no answer; here the clerk does, so that none comes too late to be kept. */
    private static final String AFTER_ANSWERS = "confirm";

    private static final String UNANSWERED =
            "select count(*) from sijill.register_query where state in ('WAITING', 'WRONG') and register <> upper(?)"
                    + " and case_number = any(?)";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger filed = new AtomicInteger();
    /** Nobody waits for it. */
    private volatile String silent = "none";

    @Override
    public List<String> names() {
        return List.of("sm1", "sm1.dead", "sm1.letters");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        var archive = ExtendedArchive.with(BaselineResource.class);
        var port = RunningServer.freePort();
        try (var installation =
                Installation.start(archive, "bench-sm1", Map.of("SANDBOX_PORT", Integer.toString(port)))) {
            var registers = new Registers(URI.create("http://127.0.0.1:" + port));
            registers.answerAfter(MILLIS);
            round(installation, registers, "empty", WARM_UP);
            round(installation, registers, "product", WARM_UP);
            var empty = new ArrayList<Double>();
            var product = new ArrayList<Double>();
            var letters = new ArrayList<Double>();
            for (var round = 1; round <= ROUNDS; round++) {
                var bare = round(installation, registers, "empty", EMPTY_A_ROUND);
                empty.add(bare.perSecond());
                var done = round(installation, registers, "product", A_ROUND);
                product.add(done.perSecond());
                letters.add(done.lettersPerSecond());
                told.accept(
                        "round %d: empty %.1f/s with %.1f commits each; product %.1f/s with %.1f, with the PDFs %.1f/s; %s"
                                .formatted(
                                        round,
                                        bare.perSecond(),
                                        bare.commitsEach(),
                                        done.perSecond(),
                                        done.commitsEach(),
                                        done.lettersPerSecond(),
                                        answers(installation)));
            }
            registers.isDead(DEAD);
            silent = DEAD;
            round(installation, registers, "product", A_ROUND);
            var dead = new ArrayList<Double>();
            for (var round = 1; round <= ROUNDS; round++) {
                dead.add(round(installation, registers, "product", A_ROUND).perSecond());
                told.accept("round %d with one dead: %.1f/s; %s"
                        .formatted(round, dead.get(round - 1), answers(installation)));
            }
            var whole = new Samples(product).median();
            return List.of(
                    Row.atLeastOf("sm1", whole, "1/s", new Samples(empty).median(), LEAST_RATIO),
                    Row.atLeastOf("sm1.dead", new Samples(dead).median(), "1/s", whole, LEAST_WITH_ONE_DEAD),
                    Row.plain("sm1.letters", new Samples(letters).median(), "1/s"));
        }
    }

    /**
     * What came of it.
     *
     * @param seconds until the last process had ended
     * @param withLetters until the last letter was made into a PDF too
     * @param commits that wrote something, until the last process had ended
     */
    private record Round(int count, double seconds, double withLetters, long commits) {

        double commitsEach() {
            return (double) commits / count;
        }

        double perSecond() {
            return count / seconds;
        }

        double lettersPerSecond() {
            return count / withLetters;
        }
    }

    private Round round(Installation installation, Registers registers, String kind, int count) throws Exception {
        var left = new AtomicInteger(count);
        var failed = new AtomicReference<Throwable>();
        var threads = new ArrayList<Thread>();
        var filings = new ArrayList<Filing>();
        for (var i = 0; i < count; i++) {
            var filing = filing();
            registers.know(filing.civilNumber());
            filings.add(filing);
        }
        var committed = commits(installation);
        var began = System.nanoTime();
        for (var worker = 0; worker < WORKERS; worker++) {
            var number = worker;
            threads.add(new Thread(() -> work(installation, kind, filings, number, left, failed), "worker-" + worker));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        if (failed.get() != null) {
            throw new IllegalStateException(failed.get());
        }
        await(
                "the end of all processes",
                installation,
                "select count(*) from camunda.act_ru_job where type_ = 'message'");
        var seconds = seconds(began);
        var commits = commits(installation) - committed;
        await("the letters", installation, "select count(*) from sijill.letter where made_at is null");
        return new Round(count, seconds, seconds(began), commits);
    }

    private Filing filing() {
        var number = filed.incrementAndGet();
        return new Filing(
                "bench-sm1-" + number,
                Integer.toString(60_000_000 + number),
                Integer.toString(91_000_000 + number),
                "OM-DA-01",
                "emergency-aid");
    }

    private void work(
            Installation installation,
            String kind,
            List<Filing> filings,
            int worker,
            AtomicInteger left,
            AtomicReference<Throwable> failed) {
        try {
            var partner = new PartnerProgram(installation.address(), installation.partnerKey());
            for (var last = left.getAndAdd(-IN_HAND);
                    last > 0 && failed.get() == null;
                    last = left.getAndAdd(-IN_HAND)) {
                var inHand = new ArrayList<String>();
                for (var filing : filings.subList(Math.max(0, last - IN_HAND), last)) {
                    inHand.add(
                            kind.equals("product")
                                    ? partner.file(filing).number().orElseThrow()
                                    : post(installation, kind + "/" + filing.civilNumber()));
                }
                for (var step : STEPS) {
                    if (kind.equals("product") && step.equals(AFTER_ANSWERS)) {
                        awaitAnswers(installation, inHand);
                    }
                    for (var begun : inHand) {
                        post(installation, kind + "/" + begun + "/" + step + "/" + worker);
                    }
                }
            }
        } catch (IOException | SQLException | IllegalStateException | NoSuchElementException | AssertionError broken) {
            failed.set(broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String post(Installation installation, String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(installation.address().resolve("/api/v1/baseline/whole/" + path))
                        .header("Authorization", "Bearer " + installation.partnerKey())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var of = OF.matcher(answer.body());
        if (answer.statusCode() != 200 || !of.find()) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return of.group(1);
    }

    private void awaitAnswers(Installation installation, List<String> numbers) throws SQLException {
        try (var connection = installation.database().connect();
                var query = connection.prepareStatement(UNANSWERED)) {
            query.setString(1, silent);
            query.setArray(2, connection.createArrayOf("text", numbers.toArray()));
            RunningServer.await("the answers", MOST_WAIT, () -> {
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getInt(1) == 0;
                }
            });
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void await(String what, Installation installation, String left) throws SQLException {
        RunningServer.await(what, MOST_WAIT, () -> text(installation, left).equals("0"));
    }

    private static String answers(Installation installation) throws SQLException {
        return "questions so far: "
                + text(
                        installation,
                        "select string_agg(state || ' ' || many, ', ' order by state) from"
                                + " (select state, count(*) as many from sijill.register_query group by state) q");
    }

    /** Transactions that write have numbers, and no other does. */
    private static long commits(Installation installation) throws SQLException {
        return Long.parseLong(text(installation, "select pg_snapshot_xmax(pg_current_snapshot())"));
    }

    private static String text(Installation installation, String sql) throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
