package org.sijill.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A database of its own beside the shared one, on the same server and with the same roles; and what is in it. */
record SnapshotDatabase(DatabaseAccess access) {

    /** Empty; one that was there goes. */
    static SnapshotDatabase empty(String name) throws SQLException {
        var shared = SharedTestDatabase.access();
        try (var server = SharedTestDatabase.connectAsSuperuser()) {
            execute(server, "drop database if exists " + name + " with (force)");
            execute(server, "create database " + name + " owner " + Cluster.OWNER);
            execute(server, "revoke all on database " + name + " from public");
            execute(server, "grant connect on database " + name + " to " + Cluster.RUNTIME);
            execute(server, "alter role " + Cluster.RUNTIME + " in database " + name + " set search_path = sijill");
        }
        return new SnapshotDatabase(new DatabaseAccess(
                shared.url().replaceFirst("/[a-z_]+$", "/" + name),
                shared.user(),
                shared.password(),
                shared.owner(),
                shared.ownerPassword()));
    }

    /** Holds what the snapshot holds, under the snapshot's schema. */
    static SnapshotDatabase restored(String name, Path snapshot) throws SQLException, IOException {
        var database = empty(name);
        SnapshotTool.restore(database.access(), snapshot);
        return database;
    }

    static SnapshotDatabase migrated(String name) throws SQLException {
        var database = empty(name);
        Migrations.migrate(database.access());
        return database;
    }

    /** @return of each table the number of its rows and a hash over all of them */
    Map<String, String> fingerprints() throws SQLException {
        var found = new TreeMap<String, String>();
        try (var owner = access.connectAsOwner()) {
            for (var table : new SnapshotSchema(owner).manifest().tables()) {
                found.put(
                        table.name(),
                        text(
                                owner,
                                "select count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, E'\\n' order by"
                                        + " t::text collate \"C\"), '')) from " + table.name() + " t"));
            }
        }
        return found;
    }

    /**
     * Of each of these tables the rows as text, those of their columns that the snapshot knew.
     *
     * @param known tables of another schema
     * @param apart columns that are looked at otherwise, {@code schema.table.column}
     */
    Map<String, Set<String>> rows(List<SnapshotTable> known, Set<String> apart) throws SQLException {
        var found = new TreeMap<String, Set<String>>();
        try (var owner = access.connectAsOwner()) {
            for (var table : known) {
                var columns = table.columns().stream()
                        .filter(column -> !apart.contains(table.name() + "." + column))
                        .toList();
                var rows = new TreeSet<String>();
                try (var statement = owner.createStatement();
                        var row = statement.executeQuery(
                                "select row(" + String.join(", ", columns) + ")::text from " + table.name())) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
                found.put(table.name(), rows);
            }
        }
        return found;
    }

    /**
     * @param folder in which no head of the chain is kept: they lie outside the database, so a snapshot has none, and a whole
     *     log lacks them alone
     */
    Optional<AuditVerdict.Kind> auditLogBreaksAt(Path folder) throws SQLException, IOException {
        return AuditVerification.verify(access, folder.resolve("no-heads.log"))
                .firstBreak()
                .map(AuditVerdict.Break::kind);
    }

    SnapshotManifest manifest() throws SQLException {
        try (var owner = access.connectAsOwner()) {
            return new SnapshotSchema(owner).manifest();
        }
    }

    /** @return the first column of the first row */
    String text(String query) throws SQLException {
        try (var owner = access.connectAsOwner()) {
            return text(owner, query);
        }
    }

    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    void asOwner(String... statements) throws SQLException {
        try (var owner = access.connectAsOwner()) {
            for (var statement : statements) {
                execute(owner, statement);
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
