package org.sijill.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A registry at work, as an earlier release left it, under this one's schema: every row is there with what it held, and what a
 * migration changed of it stands here. That the product then works on it is {@code UpgradeIT} of {@code registry-web}.
 */
class UpgradeDatabaseTest {

    private static final Path KEPT = Path.of("src/test/resources/upgrade");
    private static final long LARGEST = 2L * 1024 * 1024;

    /** What was approved before this one was told at once, and entered nowhere. */
    private static final String ENTRY_CAME = "20261127.0020";

    private static final String STATUS = "sijill.application.status";

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @MethodSource("kept")
    void aKeptSnapshotHoldsAnOfficeAtWork(Path file) throws SQLException, IOException {
        assertThat(Files.size(file)).isLessThanOrEqualTo(LARGEST);
        var restored = restored(file);
        assertThat(restored.text("select string_agg(distinct status, ',') from sijill.application"))
                .contains("VERIFYING", "RETURNED", "DECISION", "REJECTED", "WITHDRAWN")
                .containsAnyOf("APPROVED", "ENTERED");
        // what is open waits in the engine
        assertThat(restored.text("select string_agg(id::text, ',' order by id::text) from sijill.application"
                        + " where status in ('VERIFYING', 'RETURNED', 'VISIT', 'DECISION')"))
                .isEqualTo(restored.text("select string_agg(distinct a.id::text, ',' order by a.id::text)"
                        + " from camunda.act_ru_execution e join sijill.application a on a.id::text = e.business_key_"
                        + " where a.status not in ('DRAFT', 'APPROVED')"));
        for (var table : new String[] {"act_ru_task", "act_ru_job", "act_ru_variable", "act_re_procdef"}) {
            assertThat(restored.number("select count(*) from camunda." + table))
                    .as(table)
                    .isPositive();
        }
        assertThat(restored.number("select count(*) from sijill.account where demo"))
                .isPositive();
        assertThat(restored.auditLogBreaksAt(folder)).contains(AuditVerdict.Kind.HEADS_MISSING);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aKeptSnapshotIsCopiedOutAsItWas(Path file) throws SQLException, IOException {
        var again = SnapshotTool.copy(restored(file).access(), Files.createTempDirectory(folder, "kept"));
        assertThat(again.getFileName()).isEqualTo(file.getFileName());
        assertThat(SnapshotTool.text(again)).isEqualTo(SnapshotTool.text(file));
    }

    /**
     * Turns red if a migration loses, changes or doubles anything that was there: applications, the people in them, tasks,
     * timers, definitions and variables of the engine, deadlines, messages, the audit log.
     */
    @ParameterizedTest
    @MethodSource("kept")
    void everyRowIsThereWithWhatItHeld(Path file) throws SQLException, IOException {
        var restored = restored(file);
        var left = restored.manifest();
        var before = restored.rows(left.tables(), Set.of(STATUS));
        var statuses = statuses(restored);
        var letters = left.tables().stream()
                .filter(table -> table.name().equals("sijill.letter"))
                .mapToLong(SnapshotTable::rows)
                .sum();

        Migrations.migrate(restored.access());

        assertThat(Migrations.pending(restored.access())).isEmpty();
        var after = restored.rows(left.tables(), Set.of(STATUS));
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
        // what a release brings itself is its rules; it makes up no case
        before.forEach((table, rows) -> {
            if (!ofTheRules(table)) {
                assertThat(after.get(table)).as(table).hasSameSizeAs(rows);
            }
        });
        assertThat(statuses(restored)).isEqualTo(left.version().compareTo(ENTRY_CAME) < 0 ? told(statuses) : statuses);
        assertThat(restored.number("select count(*) from sijill.letter")).isEqualTo(letters);
        assertThat(restored.number("select count(*) from sijill.application where begun_at is null"))
                .isZero();
        assertThat(restored.manifest().sequences()).containsAll(left.sequences());
    }

    /** Turns red if a migration leaves a trigger off, or touches a line of the log. */
    @ParameterizedTest
    @MethodSource("kept")
    void theAuditLogIsWholeAndCannotBeEdited(Path file) throws SQLException, IOException {
        var restored = restored(file);
        Migrations.migrate(restored.access());
        assertThat(restored.auditLogBreaksAt(folder)).contains(AuditVerdict.Kind.HEADS_MISSING);
        assertThatThrownBy(() -> restored.asOwner("delete from sijill.audit_event"))
                .hasMessageContaining("insert-only");
    }

    static Stream<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".snapshot.gz")).sorted().toList().stream();
        }
    }

    private static boolean ofTheRules(String table) {
        return Set.of("sijill.role", "sijill.role_permission", "sijill.parameter")
                .contains(table);
    }

    private static Map<String, String> told(Map<String, String> statuses) {
        var told = new TreeMap<>(statuses);
        told.replaceAll((number, status) -> status.equals("APPROVED") ? "ENTERED" : status);
        return told;
    }

    private static Map<String, String> statuses(SnapshotDatabase database) throws SQLException {
        var statuses = new TreeMap<String, String>();
        try (var owner = database.access().connectAsOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select number, status from sijill.application")) {
            while (row.next()) {
                statuses.put(row.getString(1), row.getString(2));
            }
        }
        return statuses;
    }

    private static SnapshotDatabase restored(Path file) throws SQLException, IOException {
        return SnapshotDatabase.restored("snapshot_upgraded", file);
    }
}
