package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sijill.worklist.Inbox;
import org.sijill.worklist.InboxCounts;
import org.sijill.worklist.LoadRow;
import org.sijill.worklist.WorklistService;

/**
 * The inbox as its address asks for it, asked once a request. The side bar of other pages shows its counts, and asks for nothing
 * else of it.
 */
@RequestScoped
class InboxHead {

    private final WorklistService worklist;
    private final InboxAsked asked;
    private Inbox inbox;
    private InboxCounts counts;

    @Inject
    InboxHead(WorklistService worklist, InboxAsked asked) {
        this.worklist = worklist;
        this.asked = asked;
    }

    /** For the container. */
    protected InboxHead() {
        this(null, null);
    }

    Inbox inbox() {
        if (inbox == null) {
            inbox = worklist.inbox(asked.filter(), asked.page());
        }
        return inbox;
    }

    InboxCounts counts() {
        if (inbox != null) {
            return inbox.counts();
        }
        if (counts == null) {
            counts = worklist.counts();
        }
        return counts;
    }

    /** @return how much each colleague has, if it was asked for with the inbox */
    Optional<List<LoadRow>> load() {
        return Optional.ofNullable(inbox).map(Inbox::load);
    }
}
