package org.sijill.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sijill.web.journey.CounterVisit;
import org.sijill.web.kill.Installation;

/**
 * Keystrokes and seconds of a scripted visit at the counter, from the search to the receipt, three papers handed in; and, of the same
 * server, what a browser receives for its first page.
 */
final class VisitMeasurement implements Measurement {

    private static final int WARM_UP = 3;
    private static final int VISITS = 5;

    @Override
    public List<String> names() {
        return List.of("visit.keystrokes", "visit.seconds", "bytes.portal", "bytes.inbox");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        try (var installation = Installation.start("bench-visit", Map.of("DEMO_FAMILIES", "120"))) {
            var keystrokes = new ArrayList<Double>();
            var seconds = new ArrayList<Double>();
            for (var visit = 0; visit < WARM_UP + VISITS; visit++) {
                var cost = CounterVisit.cost(installation.address(), installation.password(), installation.database());
                if (visit >= WARM_UP) {
                    keystrokes.add((double) cost.keystrokes());
                    seconds.add(cost.seconds());
                }
            }
            var times = new Samples(seconds);
            told.accept("%d visits, %s s".formatted(times.count(), times));
            var rows = new ArrayList<Row>();
            rows.add(Row.plain("visit.keystrokes", new Samples(keystrokes).max(), "keystrokes"));
            rows.add(Row.plain("visit.seconds", times.median(), "s"));
            rows.addAll(ReceivedBytes.rows(installation, told));
            return rows;
        }
    }
}
