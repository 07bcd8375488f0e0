package org.sijill.web.access;

import java.sql.SQLException;

/** Counts lines of the audit log, past the application. */
final class AuditLines {

    private final TestServer server;

    AuditLines(TestServer server) {
        this.server = server;
    }

    /** @return how often this actor was refused this permission so far */
    long refused(String actorName, String action) {
        return count("actor_name = ? and action = ? and outcome = 'REFUSED'", actorName, action);
    }

    /** @param condition in SQL, with a question mark for each value */
    long count(String condition, String... values) {
        try (var connection = server.database().connectAsOwner();
                var query = connection.prepareStatement("select count(*) from sijill.audit_event where " + condition)) {
            for (var i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
