package org.sijill.web.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.sijill.common.CaseNumber;
import org.sijill.web.kill.Installation;

/**
 * Open cases in the product's own tables, filled by {@code COPY}: applications and the items of the work list. There are no rows
 * of the engine behind them, so nothing can be done with them but to list, filter and count them.
 */
final class OpenCases {

    private static final List<String> HELP =
            List.of("EMERGENCY_AID", "AID_IN_KIND", "DEVICE", "EMPOWERMENT", "FAMILY_INCOME_SUPPORT");
    private static final List<String> VILLAGES =
            List.of("تنوف", "بركة الموز", "فرق", "العقر", "سعال", "كرشاء", "حي التراث");
    private static final int FIRST_NUMBER = 700_000;

    private final StringBuilder applications = new StringBuilder();
    private final StringBuilder items = new StringBuilder();
    private final Instant now;
    private final List<UUID> holders;

    private OpenCases(Instant now, List<UUID> holders) {
        this.now = now;
        this.holders = holders;
    }

    /**
     * @param offices each gets an equal part
     * @param holders accounts that have two thirds of the items
     */
    static void fill(Installation installation, int count, List<String> offices, List<UUID> holders)
            throws SQLException, IOException {
        var cases = new OpenCases(Instant.now(), holders);
        for (var number = 0; number < count; number++) {
            cases.add(number, offices.get(number % offices.size()));
        }
        try (var connection = installation.database().connect()) {
            connection.setAutoCommit(false);
            cases.copy(connection);
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze sijill.application");
                statement.execute("vacuum analyze sijill.work_item");
            }
        }
    }

    private void copy(Connection connection) throws SQLException, IOException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        copying.copyIn(
                "copy sijill.application (id, number, civil_number, mobile, wilaya_code, help_wanted, channel, status,"
                        + " office_code, confidentiality_level, filed_by, request_key, request_hash, filed_at, begun_at,"
                        + " prepared_by, missing, answers, version) from stdin",
                new StringReader(applications.toString()));
        copying.copyIn(
                "copy sijill.work_item (id, task_id, process_key, case_id, case_number, step, permission, office_code,"
                        + " confidentiality_level, opened_at, due_at, paused, escalated, claimed_by, topics, place, village,"
                        + " since, version) from stdin",
                new StringReader(items.toString()));
    }

    private void add(int which, String office) {
        var id = UUID.randomUUID();
        var number = CaseNumber.ofYear('A', 26, FIRST_NUMBER + which).toString();
        var filed = now.minus(Duration.ofHours(which % 900));
        var help = HELP.get(which % HELP.size());
        var village = VILLAGES.get(which % VILLAGES.size());
        var paused = which % 11 == 0;
        var deciding = which % 3 == 0;
        var somebody = UUID.randomUUID();
        row(
                applications,
                id,
                number,
                20_000_000 + which,
                "9" + (2_000_000 + which),
                office,
                help,
                "COUNTER",
                paused ? "RETURNED" : deciding ? "DECISION" : "VERIFYING",
                office,
                1,
                somebody,
                id,
                "-",
                filed,
                filed,
                somebody,
                "",
                "{\"self.fullArabic\":\"سعيد بن محمد بن سالم الحضرمي\",\"home.village\":\"" + village + "\"}",
                1);
        row(
                items,
                UUID.randomUUID(),
                id,
                "registration",
                id,
                number,
                paused ? "AwaitCompletion" : deciding ? "DecideApplication" : "CheckApplication",
                paused ? "registration.complete" : deciding ? "registration.decide" : "registration.verify",
                office,
                1,
                filed,
                now.plus(Duration.ofHours(which % 400 - 120L)),
                paused,
                false,
                paused || which % 3 == 1 ? "\\N" : holders.get(which % holders.size()),
                "," + help + ",",
                office,
                village,
                filed,
                1);
    }

    private static void row(StringBuilder table, Object... values) {
        for (var value : values) {
            table.append(value).append('\t');
        }
        table.setCharAt(table.length() - 1, '\n');
    }
}
