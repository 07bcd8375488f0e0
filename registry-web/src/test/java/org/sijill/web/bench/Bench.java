package org.sijill.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * {@code make bench}: measures the packaged product, prints one table and writes {@code target/bench/results.json}. With the
 * name of a row, only what is measured together with it.
 */
public final class Bench {

    private static final List<Measurement> ALL = List.of(
            new StartMeasurement(),
            new PagesMeasurement(),
            new DeskMeasurement(),
            new LoadMeasurement(),
            new VisitMeasurement(),
            new FilingMeasurement(),
            new ApprovalMeasurement(),
            new ApplicationMeasurement(),
            new HolidayMeasurement(),
            new RecertificationMeasurement(),
            new KillMeasurement());

    private Bench() {}

    /** @param arguments where the results go; the name of a row, if only one is asked for */
    public static void main(String[] arguments) throws Exception {
        var only = arguments.length > 1 ? arguments[1].strip() : "";
        var asked = ALL.stream()
                .filter(measurement -> only.isEmpty() || measurement.names().contains(only))
                .toList();
        if (asked.isEmpty()) {
            System.err.println("ONLY is one of "
                    + ALL.stream().flatMap(all -> all.names().stream()).collect(Collectors.joining(", ")));
            System.exit(2);
        }
        var began = System.nanoTime();
        var rows = new ArrayList<Row>();
        try {
            for (var measurement : asked) {
                tell("measuring " + String.join(", ", measurement.names()));
                var since = System.nanoTime();
                rows.addAll(measurement.measure(line -> tell("  " + line)));
                tell("  measured in " + secondsSince(since) + " s");
            }
        } finally {
            // what one of them breaks off takes no other with it
            write(Path.of(arguments[0]), rows);
            tell("");
            tell(Row.header());
            rows.forEach(row -> tell(row.line()));
        }
        tell("%d s in all, on %d processors; results in %s"
                .formatted(
                        secondsSince(began),
                        Runtime.getRuntime().availableProcessors(),
                        Path.of(arguments[0]).normalize()));
        System.exit(0);
    }

    private static void write(Path file, List<Row> rows) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, rows.stream().map(Row::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
    }

    private static long secondsSince(long began) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }

    private static void tell(String line) {
        System.out.println(line);
    }
}
