package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sijill.worklist.InboxCounts;
import org.sijill.worklist.WorklistService;

/** The counts of the inbox, asked once a request: the side bar and the page's head show the same. */
@RequestScoped
class InboxHead {

    private final WorklistService worklist;
    private InboxCounts counts;

    @Inject
    InboxHead(WorklistService worklist) {
        this.worklist = worklist;
    }

    /** For the container. */
    protected InboxHead() {
        this(null);
    }

    InboxCounts counts() {
        if (counts == null) {
            counts = worklist.counts();
        }
        return counts;
    }
}
