package org.sijill.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.db.DatabaseAccess;

/**
 * Compares what record, process, work list, deadlines, outbox and audit log hold of applications: counted in SQL as the
 * database's owner, never through the application's own services, so that no fault of theirs can hide another.
 *
 * <p>Its tests are {@code ReconcilingCheckTest}; kill, upgrade and restore tests use it.
 */
public final class ReconcilingCheck {

    private ReconcilingCheck() {}

    /** @return everything wrong with any application, and every row that belongs to none */
    public static List<ReconcilingFinding> all(Connection connection) throws SQLException {
        return check(connection, null);
    }

    /** @see #all(Connection) */
    public static List<ReconcilingFinding> all(DatabaseAccess database) throws SQLException {
        try (var connection = database.connect()) {
            return all(connection);
        }
    }

    /** @return everything wrong with these applications; one that is nowhere is a finding */
    public static List<ReconcilingFinding> of(Connection connection, Collection<String> numbers) throws SQLException {
        var findings = check(connection, numbers.toArray(String[]::new));
        var known = count(connection, "select number, 1 from sijill.application where number = any(?)", numbers);
        numbers.stream()
                .filter(number -> !known.containsKey(number))
                .map(number -> new ReconcilingFinding(number, ReconcilingFault.NO_APPLICATION, ""))
                .forEach(findings::add);
        return findings;
    }

    /** @see #of(Connection, Collection) */
    public static List<ReconcilingFinding> of(DatabaseAccess database, Collection<String> numbers) throws SQLException {
        try (var connection = database.connect()) {
            return of(connection, numbers);
        }
    }

    /** @return for each of these idempotency keys how many applications were filed under it, 0 included */
    public static Map<String, Integer> filedUnder(Connection connection, Collection<String> keys) throws SQLException {
        var filed = count(
                connection,
                """
                select request_key, count(*) from sijill.application where request_key = any(?) group by request_key
                """,
                keys);
        keys.forEach(key -> filed.putIfAbsent(key, 0));
        return filed;
    }

    private static List<ReconcilingFinding> check(Connection connection, String[] numbers) throws SQLException {
        var findings = new ArrayList<ReconcilingFinding>();
        for (var fault : ReconcilingFault.values()) {
            if (fault.isAsked()) {
                findings.addAll(look(connection, fault, numbers));
            }
        }
        return findings;
    }

    private static List<ReconcilingFinding> look(Connection connection, ReconcilingFault fault, String[] numbers)
            throws SQLException {
        var findings = new ArrayList<ReconcilingFinding>();
        try (var query = connection.prepareStatement(fault.query())) {
            query.setArray(1, numbers == null ? null : connection.createArrayOf("text", numbers));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    findings.add(new ReconcilingFinding(rows.getString(1), fault, rows.getString(2)));
                }
            }
        }
        return findings;
    }

    private static Map<String, Integer> count(Connection connection, String sql, Collection<String> among)
            throws SQLException {
        var counts = new TreeMap<String, Integer>();
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", among.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return counts;
    }
}
