package org.sijill.web.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sijill.launcher.ExtendedArchive;
import org.sijill.web.bench.baseline.BaselineResource;
import org.sijill.web.kill.Installation;

/**
 * The confirmation begun for 500, 1,000 and 2,000 families, with everything it writes (certification, process, step, deadline,
 * message, audit), fifty a transaction as the server does it in the morning; beside a process of the same engine with the same
 * wait, timer, subscription and commits and empty service tasks.
 */
final class RecertificationMeasurement implements Measurement {

    private static final int WARM_UP = 200;
    private static final List<Integer> SIZES = List.of(500, 1_000, 2_000);
    private static final int FAMILIES = 4_200;
    private static final String PATH = "/api/v1/baseline/notices/";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public List<String> names() {
        return List.of("recertification", "recertification.seconds", "recertification.growth");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        var archive = ExtendedArchive.with(BaselineResource.class);
        try (var installation = Installation.start(
                archive, "bench-recertification", Map.of("DEMO_FAMILIES", Integer.toString(FAMILIES)))) {
            empty(installation, WARM_UP);
            product(installation, WARM_UP);
            var product = 0.0;
            var empty = 0.0;
            var first = 0.0;
            for (var size : SIZES) {
                empty = empty(installation, size);
                product = product(installation, size);
                first = first == 0 ? product / size : first;
                told.accept("%d families: %.2f s, %.0f/s; empty %.2f s, %.0f/s"
                        .formatted(size, product, size / product, empty, size / empty));
            }
            var most = SIZES.get(SIZES.size() - 1);
            return List.of(
                    Row.beside("recertification", most / product, "families/s", most / empty),
                    Row.beside("recertification.seconds", product, "s", empty),
                    Row.plain("recertification.growth", product / most / first, "of 500's time a family"));
        }
    }

    private double product(Installation installation, int families) throws Exception {
        due(installation, families);
        var began = System.nanoTime();
        post(installation, "product", families);
        return seconds(began);
    }

    private double empty(Installation installation, int families) throws Exception {
        var began = System.nanoTime();
        post(installation, "empty/" + families, families);
        return seconds(began);
    }

    /** The notice of as many falls due today; the server's own run of today is over or hours away. */
    private static void due(Installation installation, int families) throws SQLException {
        try (var owner = installation.database().connectAsOwner();
                var statement = owner.createStatement()) {
            var changed = statement.executeUpdate(
                    """
                    update sijill.certification set next_on = current_date + 30, certified_on = current_date - 300
                    where id in (select id from sijill.certification where stage = 'CERTIFIED' and next_on > current_date + 70
                      order by id limit %d)
                    """
                            .formatted(families));
            if (changed != families) {
                throw new IllegalStateException("only " + changed + " families");
            }
        }
    }

    private void post(Installation installation, String path, int families) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(installation.address().resolve(PATH + path))
                        .header("Authorization", "Bearer " + installation.partnerKey())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains(":" + families + "}")) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
    }

    private static double seconds(long began) {
        return (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    }
}
