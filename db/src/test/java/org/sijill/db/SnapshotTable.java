package org.sijill.db;

import java.util.List;

/**
 * A table as it was when it was copied.
 *
 * @param name with its schema, as SQL reads it
 * @param columns those that hold something of their own, in their order; a computed one is computed again
 * @param rows how many
 */
record SnapshotTable(String name, List<String> columns, long rows) {

    SnapshotTable {
        columns = List.copyOf(columns);
    }

    /** One line a row, in an order that depends on the rows alone, so that equal tables give equal text. */
    String copyOut() {
        return "copy (select " + columnList() + " from " + name + " t order by t::text collate \"C\") to stdout";
    }

    String copyIn() {
        return "copy " + name + " (" + columnList() + ") from stdin";
    }

    private String columnList() {
        return String.join(", ", columns);
    }
}
