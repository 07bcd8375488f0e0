package org.sijill.worklist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sijill.security.Actor;

/** All open items within an actor's reach, summed in one pass over them. */
record Overview(Actor actor, List<OpenWork> lines) {

    private Stream<OpenWork> work() {
        return lines.stream().filter(Predicate.not(OpenWork::isOfVillage));
    }

    /** @return over what the actor may do */
    InboxCounts counts() {
        return work().filter(line -> line.isFor(actor))
                .map(line -> new InboxCounts(line.open(), line.late(), line.soon()))
                .reduce(InboxCounts.NONE, InboxCounts::and);
    }

    /** @return how many the filter shows */
    long found(InboxFilter filter) {
        return work().filter(line -> InboxQuery.seesAll(actor, filter) || line.isFor(actor))
                .mapToLong(OpenWork::found)
                .sum();
    }

    /** @return in the order of places and villages */
    List<WorkPlace> places(int most) {
        return lines.stream()
                .filter(OpenWork::isOfVillage)
                .map(line -> new WorkPlace(line.place(), line.village()))
                .sorted(Comparator.comparing(WorkPlace::place).thenComparing(WorkPlace::village))
                .limit(most)
                .toList();
    }

    /** @return a row a holder and office */
    List<LoadRow> load() {
        var rows = new LinkedHashMap<List<Object>, LoadRow>();
        work().map(OpenWork::load).forEach(row -> rows.merge(row.key(), row, LoadRow::and));
        return List.copyOf(rows.values());
    }
}
