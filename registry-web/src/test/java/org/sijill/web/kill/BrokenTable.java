package org.sijill.web.kill;

import java.sql.SQLException;
import org.sijill.db.DatabaseAccess;

/** A table that throws at what is written to it, as a bug or a full disk would; closed, it is whole again. */
public final class BrokenTable implements AutoCloseable {

    /** What it throws, and the name of the trigger. */
    static final String WORD = "broken_table";

    /** {@link #at}: not when the row is written but at the commit. */
    public static final String AT_COMMIT = "deferrable initially deferred";

    private final DatabaseAccess database;
    private final String table;

    private BrokenTable(DatabaseAccess database, String table) {
        this.database = database;
        this.table = table;
    }

    /**
     * @param change {@code insert} or {@code update}
     * @param when condition on {@code new}; other rows are left alone
     * @param moment {@link #AT_COMMIT}, or empty for at once
     */
    public static BrokenTable at(DatabaseAccess database, String table, String change, String when, String moment)
            throws SQLException {
        var broken = new BrokenTable(database, table);
        broken.execute(
                """
                create or replace function sijill.%1$s() returns trigger language plpgsql as $$
                begin
                  raise exception '%1$s';
                end $$
                """
                        .formatted(WORD));
        broken.execute(
                "create %1$s trigger %6$s after %2$s on %3$s %4$s for each row when (%5$s) execute function sijill.%6$s()"
                        .formatted(moment.isEmpty() ? "" : "constraint", change, table, moment, when, WORD));
        return broken;
    }

    @Override
    public void close() throws SQLException {
        execute("drop trigger " + WORD + " on " + table);
    }

    private void execute(String sql) throws SQLException {
        try (var owner = database.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
