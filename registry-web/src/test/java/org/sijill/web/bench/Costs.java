package org.sijill.web.bench;

import java.util.List;
import java.util.function.Consumer;
import org.sijill.web.kill.Visitor;

/** What the views of one page cost the server, beside what a page may cost. */
final class Costs {

    private static final double MOST_MILLIS = 150;
    private static final double MOST_STATEMENTS = 12;

    private Costs() {}

    /** @return the 95th percentile of the server time, and the most statements of any view */
    static List<Row> rows(String name, List<Visitor.Cost> costs, Consumer<String> told) {
        var millis = new Samples(costs.stream().map(Visitor.Cost::millis).toList());
        var statements = new Samples(
                costs.stream().map(cost -> (double) cost.statements()).toList());
        told.accept("%s: %d views, server time %s ms, p95 %.1f, statements %s"
                .formatted(name, millis.count(), millis, millis.percentile(95), statements));
        return List.of(
                Row.atMost(name, millis.percentile(95), "ms", MOST_MILLIS),
                Row.atMost(name + ".statements", statements.max(), "statements", MOST_STATEMENTS));
    }
}
