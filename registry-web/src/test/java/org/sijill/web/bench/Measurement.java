package org.sijill.web.bench;

import java.util.List;
import java.util.function.Consumer;

/** Something that {@code make bench} measures. */
interface Measurement {

    /** @return the names of its rows, the one by which it is asked for alone first */
    List<String> names();

    /** @param told lines that say what was done, and where time went */
    List<Row> measure(Consumer<String> told) throws Exception;
}
