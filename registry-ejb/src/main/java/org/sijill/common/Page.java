package org.sijill.common;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows the rows of this page, in the list's order
 * @param number page number, from 1
 * @param size rows a page holds at the most
 * @param total rows of the whole list under the same restriction and filters
 */
public record Page<T>(List<T> rows, int number, int size, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** @return number of pages, at least 1 */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
