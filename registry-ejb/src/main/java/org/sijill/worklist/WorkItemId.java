package org.sijill.worklist;

import java.util.UUID;

/** Identity of a work item. */
public record WorkItemId(UUID value) {

    public static WorkItemId of(String text) {
        return new WorkItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
