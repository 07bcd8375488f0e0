package org.sijill.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The files of the embedded server, and the database and roles in it. */
final class Cluster {

    static final String DATABASE = "sijill";
    static final String OWNER = "sijill_owner";
    static final String RUNTIME = "sijill_app";
    private static final String SUPERUSER = "postgres";

    private final DatabaseSettings settings;
    private final PostgresBinaries binaries;
    private final DatabaseSecrets secrets;

    Cluster(DatabaseSettings settings, PostgresBinaries binaries, DatabaseSecrets secrets) {
        this.settings = settings;
        this.binaries = binaries;
        this.secrets = secrets;
    }

    /**
     * Makes the files under a temporary name and renames, unless they exist.
     *
     * @throws DatabaseStartException if they are of another major version or cannot be made
     */
    void initialise() {
        try {
            if (Files.exists(settings.cluster())) {
                checkVersion();
                return;
            }
            var half = settings.cluster().resolveSibling("database.half");
            Folders.delete(half);
            var password = Files.createTempFile(
                    settings.dataDir(),
                    "password",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(password, secrets.superuser());
                var arguments = new ArrayList<>(List.of("-D", half.toString(), "--pwfile", password.toString()));
                arguments.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C"));
                arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
                if ("off".equals(settings.serverSettings().get("fsync"))) {
                    arguments.add("--no-sync");
                }
                var ended = new PostgresCommand(binaries.program("initdb"), arguments).run();
                if (!ended.well()) {
                    throw new DatabaseStartException("PostgreSQL cannot set up " + settings.cluster() + ". "
                            + "The account that starts it must own every folder on the way there.\n" + ended.said());
                }
            } finally {
                Files.delete(password);
            }
            Files.move(half, settings.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sets up database, roles and schemas; what is there already stays. The runtime role gets nothing but the right to
     * connect: each migration grants what its feature needs.
     */
    DatabaseAccess prepare(int port) {
        try {
            try (var server = connect(port, "postgres")) {
                createRole(server, OWNER, secrets.owner());
                createRole(server, RUNTIME, secrets.runtime());
                if (!exists(server, "select 1 from pg_database where datname = ?", DATABASE)) {
                    execute(server, "create database " + DATABASE + " owner " + OWNER);
                }
                execute(server, "revoke all on database postgres, template1, " + DATABASE + " from public");
                execute(server, "grant connect on database " + DATABASE + " to " + RUNTIME);
            }
            try (var database = connect(port, DATABASE)) {
                execute(database, "revoke all on schema public from public");
                for (var role : List.of(OWNER, RUNTIME)) {
                    execute(
                            database,
                            "alter role " + role + " in database " + DATABASE + " set search_path = " + DATABASE);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseStartException("PostgreSQL runs, but its database and roles cannot be set up.", e);
        }
        return access(port, secrets);
    }

    static DatabaseAccess access(int port, DatabaseSecrets secrets) {
        return new DatabaseAccess(url(port, DATABASE), RUNTIME, secrets.runtime(), OWNER, secrets.owner());
    }

    /** As the superuser; for setting up and for tests of what no superuser may undo unnoticed. */
    Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(url(port, database), SUPERUSER, secrets.superuser());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void createRole(Connection server, String role, String password) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", role)) {
            execute(server, "create role " + role + " login");
        }
        // encodes on this side: the password itself never reaches the server or its log
        server.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection server, String sql) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute(sql);
        }
    }

    private void checkVersion() throws IOException {
        var found = Files.readString(settings.cluster().resolve("PG_VERSION")).strip();
        if (!PostgresBinaries.version().startsWith(found + ".")) {
            throw new DatabaseStartException("The database in " + settings.cluster() + " was made by PostgreSQL "
                    + found + "; this build brings " + PostgresBinaries.version() + ".");
        }
    }
}
