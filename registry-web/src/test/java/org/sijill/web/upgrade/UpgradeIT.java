package org.sijill.web.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.declaration.Answers;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;
import org.sijill.web.kill.Family;
import org.sijill.web.kill.Filing;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/**
 * The product, started on what an earlier release left behind: its numbers go on, and what was filed there is decided here. That
 * nothing of it is lost under the new schema is {@code UpgradeDatabaseTest} of {@code db}.
 */
class UpgradeIT {

    private static final Path KEPT = Path.of("..", "db", "src", "test", "resources", "upgrade");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NIZWA = "OM-DA-01";

    private static final String OPEN_STEP =
            "select step from sijill.work_item where closed_at is null and case_number = ?";

    private static final String RUNS_AS_OF_TODAY =
            """
            select (p.version_ = (select max(n.version_) from camunda.act_re_procdef n where n.key_ = p.key_))::text
            from sijill.workflow_instance w
            join camunda.act_ru_execution e on e.id_ = w.engine_instance_id
            join camunda.act_re_procdef p on p.id_ = e.proc_def_id_
            where w.case_number = ?""";

    static Stream<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".snapshot.gz")).sorted().toList().stream();
        }
    }

    /**
     * Turns red if a release renames or drops a method that a running process of an earlier one still calls, or changes a status
     * without its process.
     */
    @ParameterizedTest
    @MethodSource("kept")
    void whatAnEarlierReleaseLeftIsTakenOnToItsEnd(Path snapshot) throws Exception {
        var name = snapshot.getFileName().toString().replace(".snapshot.gz", "");
        try (var office = Installation.startOn(snapshot, "upgrade-" + name)) {
            // timers that fell due while nothing ran fire now
            RunningServer.await(
                    "whole", SOON, () -> ReconcilingCheck.all(office.database()).isEmpty());
            // the later one holds what had been declared
            assertThat(searched(office, "applicant_search"))
                    .isEqualTo(searched(office, "answers").stream()
                            .map(answers -> Answers.read(answers).applicantSearch())
                            .toList());

            var old = first(office, "CheckApplication");
            isDeclared(office, old);

            // what waits for its check is taken over to the diagram of today
            assertThat(asked(office, RUNS_AS_OF_TODAY, old)).isEqualTo("true");
            press(office, "clerk3", old, "confirming", "confirm");
            if (isResearched(office, old)) {
                assertThat(status(office, old)).isEqualTo("VISIT");
                assertThat(asked(office, OPEN_STEP, old)).isEqualTo("AgreeSlot");
            } else {
                assertIsDecidedAndEntered(office, old);
            }

            // what waited for its decision finishes on the diagram with which it came to it
            var late = first(office, "DecideApplication");
            isDeclared(office, late);
            press(office, "supervisor", late, "approving", "approve");
            assertIsEntered(office, late);

            var filed = office.partner().file(new Filing("after-the-upgrade", "30000001", "92014417", NIZWA, "device"));
            assertThat(asked(office, RUNS_AS_OF_TODAY, filed.number().orElseThrow()))
                    .isEqualTo("true");
            assertThat(ReconcilingCheck.all(office.database())).isEmpty();
        }
    }

    /** What asks for these is visited since the diagram of today. */
    private static boolean isResearched(Installation office, String number) throws SQLException {
        return asked(
                        office,
                        """
                        select (string_to_array(help_wanted, ',') && array['EMPOWERMENT', 'FAMILY_INCOME_SUPPORT'])::text
                        from sijill.application where number = ?""",
                        number)
                .equals("true");
    }

    private static void assertIsDecidedAndEntered(Installation office, String number) throws Exception {
        assertThat(status(office, number)).isEqualTo("DECISION");
        press(office, "supervisor", number, "approving", "approve");
        assertIsEntered(office, number);
    }

    private static void assertIsEntered(Installation office, String number) throws Exception {
        RunningServer.await("entered", SOON, () -> status(office, number).equals("ENTERED"));
        var clerk = Visitor.logIn(office.address(), "clerk", office.password());
        assertThat(clerk.open(page(number)).html()).contains("/staff/registration/letter?number=" + number);
        assertThat(asked(
                        office, "select state from sijill.message where template = 'a.ok' and case_number = ?", number))
                .isIn("WAITING", "SENT");
    }

    /** Those of the first release told nothing of their family yet. */
    private static void isDeclared(Installation office, String number) throws SQLException {
        if (asked(
                        office,
                        "select (answers like '%self.fullArabic%')::text from sijill.application where number = ?",
                        number)
                .equals("false")) {
            Family.isDeclared(office.database(), number);
        }
    }

    /**
     * @return the number of the first application of Nizwa that waits at this step for one officer, whom no register contradicts, and
     *     that nobody has taken on
     */
    private static String first(Installation office, String step) throws SQLException {
        return asked(
                office,
                """
                select min(a.number) from sijill.application a join sijill.work_item w on w.case_id = a.id
                where w.step = '%s' and w.closed_at is null and w.claimed_by is null and not w.paused and a.office_code = ?
                  and 'DEVICE' <> all(string_to_array(a.help_wanted, ','))
                  and not exists (select 1 from sijill.verification v where v.case_id = a.id and v.open_conflicts > 0)"""
                        .formatted(step),
                NIZWA);
    }

    /** @return this column of the applications whose applicant has told his name */
    private static List<String> searched(Installation office, String column) throws SQLException {
        var sql = "select " + column + " from sijill.application where answers like ? order by number";
        try (var connection = office.database().connectAsOwner();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, "%\"self.fullArabic\"%");
            try (var row = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        }
    }

    private static void press(Installation office, String userName, String number, String form, String button)
            throws IOException, InterruptedException {
        var visitor = Visitor.logIn(office.address(), userName, office.password());
        visitor.press(visitor.open(page(number)), form, button, Map.of());
    }

    private static String page(String number) {
        return "/staff/registration/application?number=" + number;
    }

    private static String status(Installation office, String number) throws SQLException {
        return asked(office, "select status from sijill.application where number = ?", number);
    }

    private static String asked(Installation office, String sql, String value) throws SQLException {
        try (var connection = office.database().connectAsOwner();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
