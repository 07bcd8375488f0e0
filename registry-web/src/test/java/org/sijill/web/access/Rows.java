package org.sijill.web.access;

import java.sql.SQLException;

/** Looks into the database past the application. */
final class Rows {

    private Rows() {}

    static long count(TestServer server, String table) {
        return number(server, "select count(*) from sijill." + table);
    }

    static long number(TestServer server, String sql, Object... values) {
        try (var connection = server.database().connectAsOwner();
                var query = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(TestServer server, String sql) {
        try (var connection = server.database().connectAsOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void change(TestServer server, String sql) {
        try (var connection = server.database().connectAsOwner();
                var statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) != 1) {
                throw new AssertionError("not one row: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
