package org.sijill.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What there is to copy: every table and sequence of our schema and of the engine's, but not the migrations' own list. */
final class SnapshotSchema {

    private static final String COLUMNS =
            """
            select c.oid::regclass::text, quote_ident(a.attname)
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace in ('sijill'::regnamespace, 'camunda'::regnamespace) and c.relkind = 'r'
              and c.relname <> 'schema_history' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by 1, a.attnum""";

    private static final String PARENTS =
            """
            select distinct conrelid::regclass::text, confrelid::regclass::text from pg_constraint
            where contype = 'f' and conrelid <> confrelid
              and connamespace in ('sijill'::regnamespace, 'camunda'::regnamespace)""";

    private static final String SEQUENCES =
            """
            select c.oid::regclass::text from pg_class c
            where c.relnamespace in ('sijill'::regnamespace, 'camunda'::regnamespace) and c.relkind = 'S'
            order by 1""";

    private static final String VERSIONS =
            "select version from sijill.schema_history where success and version is not null order by version collate \"C\"";

    private final Connection connection;

    SnapshotSchema(Connection connection) {
        this.connection = connection;
    }

    List<String> versions() throws SQLException {
        return rows(VERSIONS).stream().map(row -> row.get(0)).toList();
    }

    SnapshotManifest manifest() throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        for (var row : rows(COLUMNS)) {
            columns.computeIfAbsent(row.get(0), table -> new ArrayList<>()).add(row.get(1));
        }
        var tables = new ArrayList<SnapshotTable>();
        for (var name : parentsFirst(columns.keySet())) {
            var rows =
                    Long.parseLong(rows("select count(*) from " + name).get(0).get(0));
            tables.add(new SnapshotTable(name, columns.get(name), rows));
        }
        return new SnapshotManifest(versions(), tables, sequences());
    }

    private List<SnapshotSequence> sequences() throws SQLException {
        var sequences = new ArrayList<SnapshotSequence>();
        for (var named : rows(SEQUENCES)) {
            var name = named.get(0);
            var row = rows("select last_value, is_called from " + name).get(0);
            sequences.add(new SnapshotSequence(name, Long.parseLong(row.get(0)), "t".equals(row.get(1))));
        }
        return sequences;
    }

    private Set<String> parentsFirst(Set<String> tables) throws SQLException {
        var parents = new TreeMap<String, Set<String>>();
        for (var row : rows(PARENTS)) {
            parents.computeIfAbsent(row.get(0), table -> new TreeSet<>()).add(row.get(1));
        }
        var ordered = new LinkedHashSet<String>();
        for (var table : tables) {
            add(table, parents, ordered, new LinkedHashSet<>());
        }
        return ordered;
    }

    private static void add(String table, Map<String, Set<String>> parents, Set<String> ordered, Set<String> above) {
        if (!above.add(table)) {
            throw new IllegalStateException("tables refer to one another in a circle: " + above);
        }
        for (var parent : parents.getOrDefault(table, Set.of())) {
            if (!ordered.contains(parent)) {
                add(parent, parents, ordered, above);
            }
        }
        above.remove(table);
        ordered.add(table);
    }

    private List<List<String>> rows(String query) throws SQLException {
        var found = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                found.add(row);
            }
        }
        return found;
    }
}
