package org.sijill.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

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
