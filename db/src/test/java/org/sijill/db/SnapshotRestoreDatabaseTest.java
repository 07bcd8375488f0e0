package org.sijill.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into a snapshot comes out of it. */
class SnapshotRestoreDatabaseTest {

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
        assertThat(SnapshotTool.text(
                        SnapshotTool.copy(restored.access(), Files.createDirectory(folder.resolve("again")))))
                .isEqualTo(SnapshotTool.text(snapshot));
    }

    /** Turns red if {@code SnapshotTool.restore} does not switch the triggers off, and on again. */
    @Test
    void whatIsSealedStaysSealedAndTheLogIsWhole() throws SQLException, IOException {
        var restored = restored(snapshot);
        assertThat(restored.number("select count(*) from sijill.audit_seal")).isEqualTo(2);
        assertThat(restored.number("select count(*) from sijill.audit_waiting")).isEqualTo(1);
        assertThat(restored.auditLogBreaksAt(folder)).contains(AuditVerdict.Kind.HEADS_MISSING);
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
        var orphaned = rewritten(
                "orphaned", SnapshotTool.text(snapshot).replace("a-child\t1\t\\N\tb-root", "a-child\t1\t\\N\tnowhere"));
        var target = SnapshotDatabase.empty("snapshot_target");
        assertThatThrownBy(() -> SnapshotTool.restore(target.access(), orphaned))
                .hasMessageContaining("act_fk_exe_procinst");
        assertThat(target.number("select count(*) from sijill.partner")).isZero();
        assertThat(target.number("select count(*) from sijill.wilaya")).isEqualTo(63);
    }

    @Test
    void aSnapshotThatIsCutOffIsRefusedAndNothingIsKept() throws SQLException, IOException {
        var whole = SnapshotTool.text(snapshot);
        var torn = rewritten("torn", whole.substring(0, whole.lastIndexOf("\\.\n")));
        var target = SnapshotDatabase.empty("snapshot_target");
        assertThatThrownBy(() -> SnapshotTool.restore(target.access(), torn)).hasMessageContaining("ends within");
        assertThat(target.number("select count(*) from sijill.partner")).isZero();
    }

    @Test
    void aSnapshotOfAnUnknownMigrationIsRefused() throws SQLException, IOException {
        var foreign = rewritten(
                "foreign",
                SnapshotTool.text(snapshot).replaceFirst("\nversion\t", "\nversion\t19990101.0000\nversion\t"));
        var target = SnapshotDatabase.empty("snapshot_target");
        assertThatThrownBy(() -> SnapshotTool.restore(target.access(), foreign)).hasMessageContaining("19990101.0000");
    }

    private static SnapshotDatabase restored(Path file) throws SQLException, IOException {
        return SnapshotDatabase.restored("snapshot_target", file);
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
