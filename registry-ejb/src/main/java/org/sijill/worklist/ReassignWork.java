package org.sijill.worklist;

import java.util.List;
import org.sijill.security.ActorId;

/**
 * Gives open items to a colleague.
 *
 * @param items one or more
 * @param to who is to have them
 */
public record ReassignWork(List<WorkItemId> items, ActorId to) {

    public ReassignWork {
        items = List.copyOf(items);
    }
}
