package org.sijill.web.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/**
 * Server time and statements of what is done all day at an office's desks, in a registry of 3,000 families with the demo's
 * applications: the search by any scrap, the page of a family, the page on which an application is decided. And how long such a
 * registry takes to load.
 */
final class DeskMeasurement implements Measurement {

    private static final int FAMILIES = 3_000;
    private static final double MOST_LOAD_SECONDS = 60;
    private static final int WARM_UP = 80;
    private static final int VIEWS = 200;

    /** Who searches: one who reaches a wilaya, and one who reaches the country. */
    private static final List<String> SEARCHING = List.of("clerk", "auditor");

    /** Who decides, and where. */
    private static final Map<String, String> DECIDING =
            Map.of("supervisor", "OM-DA-01", "director.ma", "OM-MA", "director.bs", "OM-BS");

    private static final String NAMES = "select f.name_given || ' ' || f.name_tribe"
            + " from sijill.person p join sijill.person_facts f on f.person_id = p.id"
            + " where p.office_code like 'OM-DA%' and p.confidentiality_level <= 2 order by p.civil_number limit 60";
    private static final String NUMBERS = "select left(p.civil_number, 5) from sijill.person p"
            + " where p.office_code like 'OM-DA%' and p.civil_number is not null and p.confidentiality_level <= 2"
            + " order by p.civil_number desc limit 30";
    private static final String PHONES = "select right(f.mobile, 4) from sijill.household_facts f"
            + " join sijill.household h on h.id = f.household_id where h.office_code like 'OM-DA%' order by h.number limit 30";
    private static final String FAMILY_NUMBERS =
            "select h.number from sijill.household h where h.office_code = 'OM-DA-01'"
                    + " and h.confidentiality_level <= 2 order by h.number limit 40";
    private static final String TO_DECIDE =
            "select a.number from sijill.application a where a.status = 'DECISION' and a.office_code like '%s%%'";

    @Override
    public List<String> names() {
        return List.of(
                "search",
                "search.statements",
                "family",
                "family.statements",
                "decision",
                "decision.statements",
                "demo.load");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        var settings = new HashMap<>(Installation.CLASS_DATA);
        settings.put("DEMO_FAMILIES", Integer.toString(FAMILIES));
        try (var installation = Installation.start("bench-desk", settings)) {
            var empty = installation.start().toMillis() / 1000.0;
            installation.restart();
            var load = empty - installation.start().toMillis() / 1000.0;
            told.accept("first start %.1f s, %.1f s of it more than a start on what is there".formatted(empty, load));
            var rows = new ArrayList<Row>();
            rows.addAll(Costs.rows("search", searches(installation), told));
            rows.addAll(Costs.rows("family", families(installation), told));
            rows.addAll(Costs.rows("decision", decisions(installation), told));
            rows.add(Row.atMost("demo.load", load, "s", MOST_LOAD_SECONDS));
            return rows;
        }
    }

    private static List<Visitor.Cost> searches(Installation installation) throws Exception {
        var scraps = new ArrayList<String>();
        for (var kind : List.of(NAMES, NUMBERS, PHONES)) {
            scraps.addAll(asked(installation, kind));
        }
        var costs = new ArrayList<Visitor.Cost>();
        for (var userName : SEARCHING) {
            var browser = browser(installation, userName);
            var begin = browser.open("/staff/registration/find");
            for (var i = 0; i < WARM_UP + VIEWS / SEARCHING.size(); i++) {
                var scrap = scraps.get(i * 7 % scraps.size());
                var cost = browser.costOfPressing(
                        begin, "finding", "search", Map.of("find_input", List.of(scrap)), "<main");
                if (i >= WARM_UP) {
                    costs.add(cost);
                }
            }
        }
        return costs;
    }

    private static List<Visitor.Cost> families(Installation installation) throws Exception {
        var costs = new ArrayList<Visitor.Cost>();
        view(
                browser(installation, "clerk"),
                "/staff/household/family?number=",
                asked(installation, FAMILY_NUMBERS),
                VIEWS,
                costs);
        return costs;
    }

    private static List<Visitor.Cost> decisions(Installation installation) throws Exception {
        var costs = new ArrayList<Visitor.Cost>();
        for (var deciding : DECIDING.entrySet()) {
            view(
                    browser(installation, deciding.getKey()),
                    "/staff/registration/application?number=",
                    asked(installation, TO_DECIDE.formatted(deciding.getValue())),
                    VIEWS / DECIDING.size(),
                    costs);
        }
        return costs;
    }

    private static void view(Visitor browser, String page, List<String> numbers, int times, List<Visitor.Cost> costs)
            throws Exception {
        for (var i = 0; i < WARM_UP + times; i++) {
            var number = numbers.get(i % numbers.size());
            var cost = browser.cost(page + number, number);
            if (i >= WARM_UP) {
                costs.add(cost);
            }
        }
    }

    private static Visitor browser(Installation installation, String userName) throws Exception {
        return Visitor.logIn(installation.address(), userName, installation.password());
    }

    private static List<String> asked(Installation installation, String sql) throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
