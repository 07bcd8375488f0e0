package org.sijill.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copies all rows of a registry, the engine's included, into one file, and back into an empty database: so that later
 * builds can be tested on what an earlier one left behind.
 *
 * <p>The file is compressed text: the manifest, then table by table what PostgreSQL's {@code COPY} writes, each ended by
 * {@code \.}. To take one to be kept: {@code SnapshotTool FOLDER} with {@code DATABASE_URL}, {@code DATABASE_OWNER} and {@code
 * DATABASE_OWNER_PASSWORD} in the environment; the bytes of most papers and letters are left out of it.
 */
public final class SnapshotTool {

    private static final String END = "\\.";

    private SnapshotTool() {}

    /** @param arguments the folder into which the snapshot is written, under the name of its schema's version */
    public static void main(String[] arguments) throws IOException, SQLException {
        var access = new DatabaseAccess(
                System.getenv("DATABASE_URL"),
                "",
                "",
                System.getenv("DATABASE_OWNER"),
                System.getenv("DATABASE_OWNER_PASSWORD"));
        var file = copy(access, Path.of(arguments[0]), shrinking());
        System.out.println(file + ": " + Files.size(file) + " bytes");
    }

    /**
     * Reads as the owner, in one transaction that is rolled back; the server may run meanwhile.
     *
     * @return the file, whose name is the version of the schema
     */
    public static Path copy(DatabaseAccess access, Path folder) throws IOException, SQLException {
        return copy(access, folder, "");
    }

    /** @param shrinking SQL that takes out what the snapshot is to do without; the registry keeps it */
    private static Path copy(DatabaseAccess access, Path folder, String shrinking) throws IOException, SQLException {
        try (var owner = access.connectAsOwner()) {
            begin(owner);
            owner.setReadOnly(shrinking.isEmpty());
            if (!shrinking.isEmpty()) {
                execute(owner, shrinking);
            }
            var manifest = new SnapshotSchema(owner).manifest();
            var file = Files.createDirectories(folder).resolve(manifest.fileName());
            try (var out =
                    new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
                manifest.write(out);
                writeRows(owner, manifest, out);
            }
            owner.rollback();
            return file;
        }
    }

    /**
     * Migrates an empty database to the snapshot's schema and puts the snapshot's rows in the place of those that the
     * migrations made. What our triggers did when the rows were new stands in the snapshot, so they are off meanwhile;
     * every constraint, foreign keys included, holds. All of the rows or none.
     *
     * @throws IOException if the snapshot is cut off or not whole
     * @throws SQLException if a row breaks a constraint, or a migration of the snapshot's is unknown to this build
     */
    public static void restore(DatabaseAccess access, Path snapshot) throws IOException, SQLException {
        try (var in = open(snapshot);
                var owner = access.connectAsOwner()) {
            var manifest = SnapshotManifest.read(in);
            migrate(access, manifest.version());
            requireVersions(owner, manifest);
            begin(owner);
            trigger(owner, manifest, "disable");
            empty(owner, manifest);
            readRows(owner, manifest, in);
            setSequences(owner, manifest);
            trigger(owner, manifest, "enable");
            owner.commit();
        }
    }

    private static String shrinking() throws IOException {
        try (var sql = SnapshotTool.class.getResourceAsStream("snapshot-shrink.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static BufferedReader open(Path snapshot) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(snapshot)), StandardCharsets.UTF_8));
    }

    /** Manifest and rows as they are read. */
    static String text(Path snapshot) throws IOException {
        try (var in = open(snapshot)) {
            return in.lines().collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static void begin(Connection owner) throws SQLException {
        // names of tables are then always written with their schema
        execute(owner, "set search_path = pg_catalog");
        execute(owner, "set timezone = 'UTC'");
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setAutoCommit(false);
    }

    private static void writeRows(Connection owner, SnapshotManifest manifest, Writer out)
            throws IOException, SQLException {
        for (var table : manifest.tables()) {
            copies(owner).copyOut(table.copyOut(), out);
            out.write(END + "\n");
        }
    }

    private static void readRows(Connection owner, SnapshotManifest manifest, BufferedReader in)
            throws IOException, SQLException {
        for (var table : manifest.tables()) {
            var rows = new StringBuilder();
            for (var line = in.readLine(); !END.equals(line); line = in.readLine()) {
                if (line == null) {
                    throw new IOException("the snapshot ends within " + table.name());
                }
                rows.append(line).append('\n');
            }
            var copied = copies(owner).copyIn(table.copyIn(), new StringReader(rows.toString()));
            if (copied != table.rows()) {
                throw new IOException(table.name() + " has " + copied + " rows and not " + table.rows());
            }
        }
    }

    private static CopyManager copies(Connection owner) throws SQLException {
        return owner.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void migrate(DatabaseAccess access, String version) {
        Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .locations("classpath:db/migration", "classpath:db/reference")
                .javaMigrations(Migrations.JAVA.toArray(JavaMigration[]::new))
                .defaultSchema("sijill")
                .schemas("sijill")
                .table("schema_history")
                .target(version)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void requireVersions(Connection owner, SnapshotManifest manifest) throws SQLException {
        var missing = new HashSet<>(manifest.versions());
        missing.removeAll(new SnapshotSchema(owner).versions());
        if (!missing.isEmpty()) {
            throw new SQLException("this build has no migration " + String.join(", ", missing));
        }
    }

    private static void trigger(Connection owner, SnapshotManifest manifest, String what) throws SQLException {
        for (var table : manifest.tables()) {
            execute(owner, "alter table " + table.name() + " " + what + " trigger user");
        }
    }

    private static void empty(Connection owner, SnapshotManifest manifest) throws SQLException {
        execute(
                owner,
                "truncate "
                        + manifest.tables().stream().map(SnapshotTable::name).collect(Collectors.joining(", ")));
    }

    private static void setSequences(Connection owner, SnapshotManifest manifest) throws SQLException {
        for (var sequence : manifest.sequences()) {
            execute(
                    owner,
                    "select setval('" + sequence.name() + "', " + sequence.last() + ", " + sequence.used() + ")");
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
