package org.sijill.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a snapshot comes out of it, and the kept snapshots of earlier builds can be used by this one. */
class SnapshotRestoreDatabaseTest {

    private static final Path KEPT = Path.of("src/test/resources/upgrade");
    private static final long LARGEST = 2L * 1024 * 1024;

    /** Everything that the text of a copy has to write in another way. */
    private static final String HARD_TEXT = "E'tab\\t line\\nreturn\\r \\\\N \\\\. سطر\\n\\\\.\\n'";

    @TempDir
    private static Path folder;

    private static SnapshotDatabase source;
    private static Path snapshot;

    @BeforeAll
    static void copyAnInventedRegistry() throws SQLException, IOException {
        source = SnapshotDatabase.migrated("snapshot_source");
        source.asOwner(
                "insert into sijill.partner values (gen_random_uuid(), " + HARD_TEXT
                        + ", '', '', false, true, now(), 3)",
                "insert into camunda.act_ge_bytearray (id_, rev_, name_, bytes_) values ('b', 1, '', '\\x00090a0d5cff')",
                "insert into camunda.act_ru_execution (id_, rev_, proc_inst_id_, parent_id_)"
                        + " values ('a-child', 1, 'b-root', 'b-root'), ('b-root', 1, 'b-root', null)",
                "insert into camunda.act_ru_task (id_, rev_, execution_id_, create_time_) values ('t', 1, 'a-child', now())",
                "select nextval('sijill.application_number_2026'), nextval('sijill.application_number_2026')",
                event(1),
                event(2),
                "select sijill.audit_seal_waiting(now(), 10)",
                event(3));
        snapshot = SnapshotTool.copy(source.access(), folder);
    }

    private static String event(int number) {
        return "insert into sijill.audit_event values ('00000000-0000-7000-8000-00000000000" + number
                + "', now(), null, 'clerk', '', null, 'test.do', 'DONE', 'thing', 'x', null, '', 'r', 'job')";
    }

    @Test
    void everyTableComesBackRowForRow() throws SQLException, IOException {
        var restored = restored(snapshot);
        assertThat(restored.fingerprints()).isEqualTo(source.fingerprints());
        assertThat(restored.fingerprints().get("camunda.act_ru_execution")).startsWith("2 rows");
        assertThat(text(SnapshotTool.copy(restored.access(), Files.createDirectory(folder.resolve("again")))))
                .isEqualTo(text(snapshot));
    }

    /** Turns red if {@code SnapshotTool.restore} does not switch the triggers off, and on again. */
    @Test
    void whatIsSealedStaysSealedAndTheLogIsWhole() throws SQLException, IOException {
        var restored = restored(snapshot);
        assertThat(restored.number("select count(*) from sijill.audit_seal")).isEqualTo(2);
        assertThat(restored.number("select count(*) from sijill.audit_waiting")).isEqualTo(1);
        assertChainHolds(restored);
        assertThatThrownBy(() -> restored.asOwner("delete from sijill.audit_event"))
                .hasMessageContaining("insert-only");
        restored.asOwner(event(4));
        assertThat(restored.number("select count(*) from sijill.audit_waiting")).isEqualTo(2);
    }

    @Test
    void theNextNumberIsTheOneThatWasNext() throws SQLException, IOException {
        var restored = restored(snapshot);
        try (var app = restored.access().connect();
                var statement = app.createStatement();
                var row = statement.executeQuery(
                        "select nextval('application_number_2026'), nextval('application_number_2027')")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(3);
            assertThat(row.getLong(2)).isEqualTo(1);
        }
    }

    /** Turns red if {@code SnapshotTool.restore} loads as a replica does, with foreign keys off. */
    @Test
    void aRowWithoutItsParentIsRefusedAndNothingIsKept() throws SQLException, IOException {
        var orphaned =
                rewritten("orphaned", text(snapshot).replace("a-child\t1\t\\N\tb-root", "a-child\t1\t\\N\tnowhere"));
        var target = SnapshotDatabase.empty("snapshot_target");
        assertThatThrownBy(() -> SnapshotTool.restore(target.access(), orphaned))
                .hasMessageContaining("act_fk_exe_procinst");
        assertThat(target.number("select count(*) from sijill.partner")).isZero();
        assertThat(target.number("select count(*) from sijill.wilaya")).isEqualTo(63);
    }

    @Test
    void aSnapshotThatIsCutOffIsRefusedAndNothingIsKept() throws SQLException, IOException {
        var whole = text(snapshot);
        var torn = rewritten("torn", whole.substring(0, whole.lastIndexOf("\\.\n")));
        var target = SnapshotDatabase.empty("snapshot_target");
        assertThatThrownBy(() -> SnapshotTool.restore(target.access(), torn)).hasMessageContaining("ends within");
        assertThat(target.number("select count(*) from sijill.partner")).isZero();
    }

    @Test
    void aSnapshotOfAnUnknownMigrationIsRefused() throws SQLException, IOException {
        var foreign =
                rewritten("foreign", text(snapshot).replaceFirst("\nversion\t", "\nversion\t19990101.0000\nversion\t"));
        var target = SnapshotDatabase.empty("snapshot_target");
        assertThatThrownBy(() -> SnapshotTool.restore(target.access(), foreign)).hasMessageContaining("19990101.0000");
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aKeptSnapshotHoldsAnOfficeAtWork(Path file) throws SQLException, IOException {
        assertThat(Files.size(file)).isLessThanOrEqualTo(LARGEST);
        var restored = restored(file);
        assertThat(restored.text("select string_agg(distinct status, ',') from sijill.application"))
                .contains("VERIFYING", "RETURNED", "DECISION", "APPROVED", "REJECTED", "WITHDRAWN");
        // what is open waits in the engine, and nothing else does
        assertThat(restored.text("select string_agg(id::text, ',' order by id::text) from sijill.application"
                        + " where status in ('VERIFYING', 'RETURNED', 'DECISION')"))
                .isEqualTo(restored.text("select string_agg(business_key_, ',' order by business_key_)"
                        + " from camunda.act_ru_execution where business_key_ is not null"));
        for (var table : new String[] {"act_ru_task", "act_ru_job", "act_ru_variable", "act_re_procdef"}) {
            assertThat(restored.number("select count(*) from camunda." + table))
                    .as(table)
                    .isPositive();
        }
        assertThat(restored.number("select count(*) from sijill.account where demo"))
                .isPositive();
        assertChainHolds(restored);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aKeptSnapshotIsCopiedOutAsItWas(Path file) throws SQLException, IOException {
        var restored = restored(file);
        var again = SnapshotTool.copy(restored.access(), Files.createTempDirectory(folder, "kept"));
        assertThat(again.getFileName()).isEqualTo(file.getFileName());
        assertThat(text(again)).isEqualTo(text(file));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aKeptSnapshotBecomesWhatThisBuildNeeds(Path file) throws SQLException, IOException {
        var restored = restored(file);
        Migrations.migrate(restored.access());
        assertThat(Migrations.pending(restored.access())).isEmpty();
    }

    static Stream<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".snapshot.gz")).toList().stream();
        }
    }

    /** The heads lie outside the database, so a snapshot has none: nothing else is to be found wrong. */
    private static void assertChainHolds(SnapshotDatabase restored) throws SQLException, IOException {
        assertThat(AuditVerification.verify(restored.access(), folder.resolve("no-heads.log"))
                        .firstBreak())
                .map(AuditVerdict.Break::kind)
                .contains(AuditVerdict.Kind.HEADS_MISSING);
    }

    private static SnapshotDatabase restored(Path file) throws SQLException, IOException {
        var target = SnapshotDatabase.empty("snapshot_target");
        SnapshotTool.restore(target.access(), file);
        return target;
    }

    private static String text(Path file) throws IOException {
        try (var in = SnapshotTool.open(file)) {
            return in.lines().collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static Path rewritten(String name, String text) throws IOException {
        var file = folder.resolve(name);
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write(text);
        }
        return file;
    }
}
