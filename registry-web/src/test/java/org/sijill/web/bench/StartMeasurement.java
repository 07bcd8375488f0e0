package org.sijill.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sijill.web.kill.Filings;
import org.sijill.web.kill.Installation;

/** Seconds from {@code java} to ready on existing data, and the memory the server's JVM then holds. */
final class StartMeasurement implements Measurement {

    private static final double MOST_SECONDS = 15;
    private static final int STARTS = 3;
    private static final int APPLICATIONS = 100;

    /** Lines by which the container says how far it is. */
    private static final List<Pattern> MILESTONES = List.of(
            Pattern.compile("Payara Micro Runtime directory"),
            Pattern.compile("startup time"),
            Pattern.compile("EclipseLink, version"),
            Pattern.compile("WELD-000900"),
            Pattern.compile("was successfully deployed"),
            Pattern.compile("Initializing Mojarra"),
            Pattern.compile("Loading application \\["),
            Pattern.compile("\\) ready in"));

    @Override
    public List<String> names() {
        return List.of("start", "memory.start");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        try (var installation = Installation.start("bench-start", Installation.CLASS_DATA)) {
            told.accept("first start, on an empty database: %.1f s".formatted(seconds(installation)));
            new Load(installation.partner(), new Filings("bench-start", installation.wilayat())).requests(APPLICATIONS);
            var starts = new ArrayList<Double>();
            var memory = new ArrayList<Double>();
            for (var i = 0; i < STARTS; i++) {
                installation.restart();
                starts.add(seconds(installation));
                memory.add(Memory.residentMegabytes(installation.running().server()));
            }
            told.accept("starts on existing data: " + new Samples(starts).all() + " s; memory "
                    + new Samples(memory).all() + " MB");
            var server = installation.running().server();
            told.accept("the last one took "
                    + server.info().totalCpuDuration().orElse(Duration.ZERO).toSeconds() + " s of processor time; "
                    + Memory.parts(server));
            milestones(installation.running().data().resolve("logs/server.log")).forEach(told);
            return List.of(
                    Row.atMost("start", new Samples(starts).median(), "s", MOST_SECONDS),
                    Row.plain("memory.start", new Samples(memory).median(), "MB"));
        }
    }

    private static double seconds(Installation installation) {
        return installation.start().toMillis() / 1000.0;
    }

    /** @return the container's own words on its last start, with their moments: where the time went */
    private static List<String> milestones(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        var begin = 0;
        for (var i = 0; i < lines.size(); i++) {
            begin = MILESTONES.get(0).matcher(lines.get(i)).find() ? i : begin;
        }
        return lines.subList(begin, lines.size()).stream()
                .filter(line -> MILESTONES.stream()
                        .anyMatch(milestone -> milestone.matcher(line).find()))
                .map(line -> line.substring(11, Math.min(line.length(), 140)))
                .toList();
    }
}
