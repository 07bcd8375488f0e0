package org.sijill.worklist;

import java.util.UUID;

/** A case waits for a person. Whoever knows the case says what it is about; the item is written with it. */
public final class WorkItemOpened {

    private final WorkItem item;

    WorkItemOpened(WorkItem item) {
        this.item = item;
    }

    public UUID caseId() {
        return item.caseId();
    }

    public String processKey() {
        return item.processKey();
    }

    public void isAbout(CaseTopic topic) {
        item.isAbout(topic);
    }
}
