package org.sijill.worklist;

import java.util.List;
import org.sijill.security.ActorId;

/**
 * Gives open items to a colleague.
 *
 * @param items one or more
 * @param to who is to have them
 */
public record ReassignWork(List<Shown> items, ActorId to) {

    /**
     * An item as it stood when it was chosen.
     *
     * @param version it had then
     */
    public record Shown(WorkItemId id, long version) {}

    public ReassignWork {
        items = List.copyOf(items);
    }
}
