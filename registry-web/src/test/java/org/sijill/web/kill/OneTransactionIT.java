package org.sijill.web.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.launcher.RunningServer;
import org.sijill.registration.ReconcilingCheck;

/**
 * Record, process step, work list row, deadlines, outbox row and audit line commit together or not at all: each place where a
 * filing is written is made to fail, by a trigger in the database, in a running server.
 *
 * <p>Turns red with {@code @Transactional(TxType.REQUIRES_NEW)} on {@code AuditLog.wrote}.
 *
 * <p>Comes before the tests that move the shared clock, whose timers would write meanwhile: nobody else writes, so whatever
 * row comes is the filing's.
 */
@Order(1)
class OneTransactionIT {

    private static final String MARKED = "13131313";

    /** Rows come here by themselves. */
    private static final String NOT_BY_FILING =
            "'audit_seal', 'audit_waiting', 'act_ge_property', 'flyway_schema_history'";

    private static final Duration FIRST_DRAW = Duration.ofSeconds(60);

    private static Installation installation;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.shared();
        var first = installation.partner().file(filing("first", "20000001"));
        assertThat(first.status()).isEqualTo(201);
        try (var owner = installation.database().connectAsOwner()) {
            RunningServer.await(
                    "the month's quality sample, drawn by itself after a start",
                    FIRST_DRAW,
                    () -> rows(owner).get("sijill.quality_draw") > 0);
        }
    }

    /** Every table that a filing writes, and the record itself as the last word at commit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sijill.application",
                "sijill.deadline",
                "sijill.message",
                "sijill.work_item",
                "sijill.workflow_instance",
                "sijill.audit_event",
                "camunda.act_ru_execution",
                "camunda.act_ru_task",
                "camunda.act_ru_job",
                "camunda.act_ru_event_subscr",
                "camunda.act_ru_identitylink"
            })
    void nothingStaysOfAFilingThatFailsAt(String table) throws Exception {
        failsWhole(table, "");
    }

    @Test
    void nothingStaysOfAFilingThatFailsAtItsCommit() throws Exception {
        failsWhole("sijill.application", BrokenTable.AT_COMMIT);
    }

    private void failsWhole(String table, String moment) throws Exception {
        var key = "fails-" + table + moment.hashCode();
        var marked = filing(key, MARKED);
        Map<String, Long> before;
        Map<String, Long> after;
        PartnerProgram.Answer answer;
        try (var owner = installation.database().connectAsOwner()) {
            var broken = BrokenTable.at(installation.database(), table, "insert", "true", moment);
            try (broken) {
                before = rows(owner);
                answer = installation.partner().file(marked);
                after = rows(owner);
            }
            assertThat(ReconcilingCheck.all(owner)).isEmpty();
        }

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"common.error.unexpected\"")
                .containsPattern("\"reference\":\"[^\"]{6,}\"")
                .doesNotContain("Exception", "org.", "java.", "\\tat", BrokenTable.WORD, MARKED);
        assertThat(after).isEqualTo(before);

        // the same request, once nothing is in its way, has its one effect
        var again = installation.partner().file(marked);
        assertThat(again.status()).isEqualTo(201);
        try (var owner = installation.database().connectAsOwner()) {
            assertThat(ReconcilingCheck.of(owner, again.number().stream().toList()))
                    .isEmpty();
            assertThat(rows(owner).get("sijill.application")).isEqualTo(before.get("sijill.application") + 1);
            execute(
                    owner,
                    "update sijill.application set civil_number = '20000002' where civil_number = '" + MARKED + "'");
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return how many rows each table of the registry and of the engine holds */
    private static Map<String, Long> rows(Connection owner) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var names = statement.executeQuery(
                        """
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname in ('sijill', 'camunda') and tablename not in (%s)
                        """
                                .formatted(NOT_BY_FILING))) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        var rows = new TreeMap<String, Long>();
        for (var table : tables) {
            try (var statement = owner.createStatement();
                    var count = statement.executeQuery("select count(*) from " + table)) {
                count.next();
                rows.put(table, count.getLong(1));
            }
        }
        assertThat(rows)
                .containsKeys("sijill.application", "camunda.act_ru_execution")
                .hasSizeGreaterThan(40);
        return rows;
    }

    private static Filing filing(String key, String civilNumber) {
        return new Filing(key, civilNumber, "92014417", "OM-DA-01", "device");
    }
}
