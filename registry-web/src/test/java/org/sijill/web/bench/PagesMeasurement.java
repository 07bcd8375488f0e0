package org.sijill.web.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sijill.web.kill.Family;
import org.sijill.web.kill.Filings;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/**
 * Server time and statements of the inbox and of an application's page, as the server itself tells them for each request, with
 * 2,000 open applications filed through REST; and the memory the server holds after all of it.
 */
final class PagesMeasurement implements Measurement {

    private static final double MOST_MEGABYTES = 900;
    private static final int APPLICATIONS = 2_000;
    private static final int WARM_UP_FILINGS = 500;
    private static final int WARM_UP = 100;
    private static final int VIEWS = 300;

    /** Those who check and those who decide, in two offices. */
    private static final Map<String, String> VIEWERS =
            Map.of("clerk", "OM-DA-01", "supervisor", "OM-DA-01", "clerk2", "OM-ZU-01");

    private static final int CONFIRMED = 10;

    @Override
    public List<String> names() {
        return List.of(
                "inbox", "inbox.statements", "application", "application.statements", "memory.load", "memory.firstrun");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        try (var installation = Installation.start("bench-pages", Installation.CLASS_DATA)) {
            var filed = load(installation, APPLICATIONS);
            told.accept("%d applications filed, %.1f a second from a cold start"
                    .formatted(APPLICATIONS, filed.perSecond()));
            var inbox = new ArrayList<Visitor.Cost>();
            var application = new ArrayList<Visitor.Cost>();
            var first = installation.running().server();
            told.accept("memory in the first run: " + Memory.parts(first));
            var megabytesFirst = Memory.residentMegabytes(first);
            installation.restart();
            load(installation, WARM_UP_FILINGS);
            confirmSome(installation);
            for (var viewer : VIEWERS.entrySet()) {
                var browser = browser(installation, viewer.getKey());
                var numbers = numbersOf(installation, viewer.getValue());
                view(browser, WARM_UP, numbers, new ArrayList<>(), new ArrayList<>());
                view(browser, VIEWS / VIEWERS.size(), numbers, inbox, application);
            }
            var rows = new ArrayList<Row>();
            rows.addAll(Costs.rows("inbox", inbox, told));
            rows.addAll(Costs.rows("application", application, told));
            var server = installation.running().server();
            told.accept("memory after load: " + Memory.parts(server));
            rows.add(Row.atMost("memory.load", Memory.residentMegabytes(server), "MB", MOST_MEGABYTES));
            rows.add(Row.plain("memory.firstrun", megabytesFirst, "MB"));
            return rows;
        }
    }

    private static void view(
            Visitor browser, int times, List<String> numbers, List<Visitor.Cost> inbox, List<Visitor.Cost> application)
            throws Exception {
        for (var i = 0; i < times; i++) {
            inbox.add(browser.cost("/staff/worklist/inbox", "A-"));
            var number = numbers.get(i % numbers.size());
            application.add(browser.cost(page(number), number));
        }
    }

    private static Load.Done load(Installation installation, int filings) throws Exception {
        var run = "bench-pages-" + filings;
        return new Load(installation.partner(), new Filings(run, installation.wilayat())).requests(filings);
    }

    /** So that supervisors have something to decide. */
    private static void confirmSome(Installation installation) throws Exception {
        var clerk = browser(installation, "clerk");
        for (var number : numbersOf(installation, "OM-DA-01").subList(0, CONFIRMED)) {
            Family.isDeclared(installation.database(), number);
            clerk.press(clerk.open(page(number)), "confirming", "confirm", Map.of());
        }
    }

    private static Visitor browser(Installation installation, String userName) throws Exception {
        return Visitor.logIn(installation.address(), userName, installation.password());
    }

    private static String page(String number) {
        return "/staff/registration/application?number=" + number;
    }

    /** @return applications of an office, the oldest first */
    private static List<String> numbersOf(Installation installation, String office) throws SQLException {
        try (var connection = installation.database().connect();
                var query = connection.prepareStatement(
                        "select number from sijill.application where office_code = ? order by number limit 30")) {
            query.setString(1, office);
            try (var rows = query.executeQuery()) {
                var numbers = new ArrayList<String>();
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
                return numbers;
            }
        }
    }
}
