package org.sijill.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.notification.MessageSummary;
import org.sijill.notification.OutboxService;
import org.sijill.web.frame.Asked;
import org.sijill.web.operations.Settings;

/** The messages that left or wait. Only in demo mode: elsewhere the page is not there. */
@Named
@RequestScoped
public class OutboxView {

    private final OutboxService outbox;
    private final Settings settings;
    private final Asked asked;
    private Page<MessageSummary> page;

    @Inject
    public OutboxView(OutboxService outbox, Settings settings, Asked asked) {
        this.outbox = outbox;
        this.settings = settings;
        this.asked = asked;
    }

    /** For the container. */
    protected OutboxView() {
        this(null, null, null);
    }

    /** @throws NotAvailableException unless in demo mode */
    public void open() {
        if (!settings.demo()) {
            throw new NotAvailableException();
        }
        page = outbox.list(asked.page());
    }

    public Page<MessageSummary> getPage() {
        return page;
    }
}
