package org.sijill.web.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sijill.launcher.ExtendedArchive;
import org.sijill.web.bench.baseline.BaselineResource;
import org.sijill.web.kill.Filings;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.PartnerProgram;

/**
 * Filing through REST to the first wait state, committed, beside processes of the same engine with nothing in them: in one
 * server, one after the other, in three interleaved rounds after a warm-up.
 */
final class FilingMeasurement implements Measurement {

    private static final double LEAST_RATIO = 0.5;
    private static final int WARM_UP_SECONDS = 45;
    private static final int ROUNDS = 3;
    private static final int ROUND_SECONDS = 12;
    private static final int WARM_UP_TURNS = 3;

    /** What is asked of the server. */
    private enum Kind {
        FILING("/api/v1/applications"),
        SAME_SHAPE("/api/v1/baseline/same-shape"),
        ONE_TASK("/api/v1/baseline/one-task");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    @Override
    public List<String> names() {
        return List.of("filing", "filing.p95", "filing.onetask");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        var archive = ExtendedArchive.with(BaselineResource.class);
        try (var installation = Installation.start(archive, "bench-filing")) {
            var wilayat = installation.wilayat();
            told.accept("8 callers; filings go round the " + wilayat.size()
                    + " wilayat, so that each office gets every " + wilayat.size() + "th");
            var loads = new EnumMap<Kind, Load>(Kind.class);
            for (var kind : Kind.values()) {
                var program = new PartnerProgram(installation.address(), kind.path, installation.partnerKey());
                loads.put(kind, new Load(program, new Filings("bench-" + kind, wilayat)));
            }
            warmUp(loads);
            return rows(rounds(loads, told), told);
        }
    }

    private static void warmUp(Map<Kind, Load> loads) throws InterruptedException {
        for (var turn = 0; turn < WARM_UP_TURNS; turn++) {
            for (var load : loads.values()) {
                load.forSeconds(WARM_UP_SECONDS / WARM_UP_TURNS / loads.size());
            }
        }
    }

    private static Map<Kind, List<Load.Done>> rounds(Map<Kind, Load> loads, Consumer<String> told)
            throws InterruptedException {
        var done = new EnumMap<Kind, List<Load.Done>>(Kind.class);
        for (var round = 0; round < ROUNDS; round++) {
            for (var turn = 0; turn < Kind.values().length; turn++) {
                var kind = Kind.values()[(round + turn) % Kind.values().length];
                var result = loads.get(kind).forSeconds(ROUND_SECONDS);
                done.computeIfAbsent(kind, none -> new ArrayList<>()).add(result);
                told.accept("round %d %-10s %6.1f/s  p95 %6.1f ms"
                        .formatted(round + 1, kind, result.perSecond(), new Samples(result.millis()).percentile(95)));
            }
        }
        return done;
    }

    private static List<Row> rows(Map<Kind, List<Load.Done>> done, Consumer<String> told) {
        var perSecond = new EnumMap<Kind, Samples>(Kind.class);
        var slowest = new EnumMap<Kind, Samples>(Kind.class);
        done.forEach((kind, rounds) -> {
            perSecond.put(
                    kind, new Samples(rounds.stream().map(Load.Done::perSecond).toList()));
            slowest.put(
                    kind,
                    new Samples(rounds.stream()
                            .map(round -> new Samples(round.millis()).percentile(95))
                            .toList()));
            told.accept("%-10s %s /s, p95 %s ms".formatted(kind, perSecond.get(kind), slowest.get(kind)));
        });
        var filing = perSecond.get(Kind.FILING).median();
        return List.of(
                Row.atLeastOf(
                        "filing", filing, "1/s", perSecond.get(Kind.SAME_SHAPE).median(), LEAST_RATIO),
                Row.beside(
                        "filing.p95",
                        slowest.get(Kind.FILING).median(),
                        "ms",
                        slowest.get(Kind.SAME_SHAPE).median()),
                Row.beside(
                        "filing.onetask",
                        filing,
                        "1/s",
                        perSecond.get(Kind.ONE_TASK).median()));
    }
}
