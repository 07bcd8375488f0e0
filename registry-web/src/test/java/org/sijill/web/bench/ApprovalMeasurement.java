package org.sijill.web.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.sijill.launcher.ExtendedArchive;
import org.sijill.launcher.RunningServer;
import org.sijill.web.bench.baseline.BaselineResource;
import org.sijill.web.kill.Installation;

/**
 * Approvals a second by four supervisors at once, each with everything it writes (decision, persons, household, memberships,
 * dwelling, incomes, letter record, message, step, deadlines, audit), beside a process of the same engine with the same waits,
 * timers and commits and empty service tasks: in one server, in interleaved rounds. And how many letters a second are made meanwhile
 * and afterwards, until the last approval has reached its end.
 */
final class ApprovalMeasurement implements Measurement {

    private static final int SUPERVISORS = 4;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 3;
    private static final int A_ROUND = 120;
    private static final Duration MOST_WAIT = Duration.ofMinutes(5);
    private static final String PATH = "/api/v1/baseline/approvals/";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public List<String> names() {
        return List.of("approval", "approval.p95", "approval.end", "letter");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        var archive = ExtendedArchive.with(BaselineResource.class);
        try (var installation = Installation.start(archive, "bench-approval")) {
            for (var kind : List.of("empty", "product")) {
                round(installation, kind, WARM_UP);
            }
            awaitEnds(installation);
            var approvals = new ArrayList<Round>();
            var empty = new ArrayList<Round>();
            var ends = new ArrayList<Double>();
            var letters = new ArrayList<Double>();
            for (var round = 1; round <= ROUNDS; round++) {
                empty.add(round(installation, "empty", A_ROUND));
                awaitEnds(installation);
                var began = System.nanoTime();
                approvals.add(round(installation, "product", A_ROUND));
                var left = lettersLeft(installation);
                var decided = System.nanoTime();
                awaitEnds(installation);
                ends.add(A_ROUND / seconds(began));
                letters.add(2 * left / seconds(decided));
                told.accept(
                        "round %d: approvals %.1f/s, empty %.1f/s; to the end %.1f/s; %d letters were still to be made, %.1f PDFs/s"
                                .formatted(
                                        round,
                                        approvals.get(round - 1).perSecond(),
                                        empty.get(round - 1).perSecond(),
                                        ends.get(round - 1),
                                        left,
                                        letters.get(round - 1)));
            }
            return List.of(
                    Row.beside("approval", perSecond(approvals), "1/s", perSecond(empty)),
                    Row.beside("approval.p95", slowest(approvals), "ms", slowest(empty)),
                    Row.plain("approval.end", new Samples(ends).median(), "1/s"),
                    Row.plain("letter", new Samples(letters).median(), "PDF/s"));
        }
    }

    /** @param millis of each approval */
    private record Round(List<Double> millis, double seconds) {

        double perSecond() {
            return millis.size() / seconds;
        }
    }

    private static double perSecond(List<Round> rounds) {
        return new Samples(rounds.stream().map(Round::perSecond).toList()).median();
    }

    private static double slowest(List<Round> rounds) {
        return new Samples(rounds.stream()
                        .map(round -> new Samples(round.millis()).percentile(95))
                        .toList())
                .median();
    }

    private Round round(Installation installation, String kind, int count) throws Exception {
        post(installation, kind + "/ready/" + count);
        var left = new AtomicInteger(count);
        var failed = new AtomicReference<Exception>();
        var millis = Collections.synchronizedList(new ArrayList<Double>());
        var threads = new ArrayList<Thread>();
        var began = System.nanoTime();
        for (var supervisor = 0; supervisor < SUPERVISORS; supervisor++) {
            var path = kind + "/next/" + supervisor;
            threads.add(new Thread(() -> approve(installation, path, left, millis, failed)));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        var seconds = seconds(began);
        if (failed.get() != null) {
            throw failed.get();
        }
        return new Round(millis, seconds);
    }

    private void approve(
            Installation installation,
            String path,
            AtomicInteger left,
            List<Double> millis,
            AtomicReference<Exception> failed) {
        try {
            while (failed.get() == null && left.getAndDecrement() > 0) {
                var began = System.nanoTime();
                post(installation, path);
                millis.add((System.nanoTime() - began) / 1e6);
            }
        } catch (IOException | IllegalStateException broken) {
            failed.set(broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(Installation installation, String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(installation.address().resolve(PATH + path))
                        .header("Authorization", "Bearer " + installation.partnerKey())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
    }

    private static double seconds(long began) {
        return (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    }

    /** All letters are made, all jobs are done. */
    private static void awaitEnds(Installation installation) throws SQLException {
        RunningServer.await(
                "the end of what was approved",
                MOST_WAIT,
                () -> count(installation, "select count(*) from camunda.act_ru_job where type_ = 'message'") == 0
                        && lettersLeft(installation) == 0);
    }

    private static int lettersLeft(Installation installation) throws SQLException {
        return count(installation, "select count(*) from sijill.letter where made_at is null");
    }

    private static int count(Installation installation, String sql) throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
