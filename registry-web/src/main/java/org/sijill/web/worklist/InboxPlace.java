package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.sijill.web.frame.Place;

/** The inbox in the side bar, with how much waits there. */
@RequestScoped
class InboxPlace implements Place {

    private final InboxHead head;

    @Inject
    InboxPlace(InboxHead head) {
        this.head = head;
    }

    /** For the container. */
    protected InboxPlace() {
        this(null);
    }

    @Override
    public String key() {
        return "inbox";
    }

    @Override
    public String label() {
        return "worklist.inbox.title";
    }

    @Override
    public String icon() {
        return "inbox";
    }

    @Override
    public String address() {
        return "/staff/worklist/inbox";
    }

    @Override
    public String permission() {
        return "worklist.read";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public OptionalLong waiting() {
        return OptionalLong.of(head.counts().open());
    }
}
