package org.sijill.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sijill.audit.AuditLog;
import org.sijill.common.Page;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** Reading what citizens were written. */
@Stateless
public class OutboxService {

    private static final int PAGE_SIZE = 25;

    private final MessageRepository messages;
    private final CurrentActor current;
    private final AuditLog audit;

    @Inject
    public OutboxService(MessageRepository messages, CurrentActor current, AuditLog audit) {
        this.messages = messages;
        this.current = current;
        this.audit = audit;
    }

    /** for the container */
    protected OutboxService() {
        this(null, null, null);
    }

    /**
     * The messages about cases that the actor may reach, latest first.
     *
     * @param page from 1
     */
    @Requires("notification.read")
    public Page<MessageSummary> list(int page) {
        audit.saw("notification.read", "messages", "list");
        return messages.list(current.get(), Math.max(1, page), PAGE_SIZE);
    }
}
