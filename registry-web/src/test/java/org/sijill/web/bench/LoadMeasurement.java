package org.sijill.web.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/**
 * Server time and statements of the inbox and of the load page, for a supervisor and for a director who reaches all of 20,000
 * open cases. The cases stand in the product's own tables, filled by {@code COPY}, without rows of the engine.
 */
final class LoadMeasurement implements Measurement {

    private static final int CASES = 20_000;
    private static final int WARM_UP = 60;
    private static final int VIEWS = 150;

    private static final List<String> OFFICES = List.of("OM-DA-01", "OM-DA-02", "OM-DA-01", "OM-DA-03", "OM-DA-01");
    private static final List<String> VIEWERS = List.of("supervisor", "director");
    private static final String INBOX = "/staff/worklist/inbox";

    /** As it opens, as a section looks at it, and as it is filtered. */
    private static final List<String> INBOXES = List.of(
            "?all=1",
            "?who=office",
            "?who=office&help=DEVICE",
            "?who=office&late=1",
            "?who=nobody&step=CheckApplication");

    @Override
    public List<String> names() {
        return List.of("load", "load.statements", "load.inbox", "load.inbox.statements");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        try (var installation = Installation.start("bench-load", Map.of("DEMO_FAMILIES", "0"))) {
            OpenCases.fill(installation, CASES, OFFICES, staff(installation));
            told.accept("%d open cases, filled by COPY into application and work_item, without rows of the engine"
                    .formatted(CASES));
            var load = new ArrayList<Visitor.Cost>();
            var inbox = new ArrayList<Visitor.Cost>();
            for (var viewer : VIEWERS) {
                var browser = Visitor.logIn(installation.address(), viewer, installation.password());
                for (var view = 0; view < WARM_UP + VIEWS / VIEWERS.size(); view++) {
                    var page = browser.cost("/staff/load", "chart");
                    var list = browser.cost(INBOX + INBOXES.get(view % INBOXES.size()), "A-26-7");
                    if (view >= WARM_UP) {
                        load.add(page);
                        inbox.add(list);
                    }
                }
            }
            var rows = new ArrayList<Row>();
            rows.addAll(Costs.rows("load", load, told));
            rows.addAll(Costs.rows("load.inbox", inbox, told));
            return rows;
        }
    }

    private static List<UUID> staff(Installation installation) throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from sijill.account where office_code = 'OM-DA-01'")) {
            var found = new ArrayList<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }
}
