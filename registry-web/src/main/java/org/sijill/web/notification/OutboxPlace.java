package org.sijill.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sijill.web.frame.Place;
import org.sijill.web.operations.Settings;

/** The outbox, in the side bar of a demo server. */
@ApplicationScoped
class OutboxPlace implements Place {

    private final Settings settings;

    @Inject
    OutboxPlace(Settings settings) {
        this.settings = settings;
    }

    /** For the container. */
    protected OutboxPlace() {
        this(null);
    }

    @Override
    public String key() {
        return "outbox";
    }

    @Override
    public String label() {
        return "notification.outbox.title";
    }

    @Override
    public String icon() {
        return "envelope";
    }

    @Override
    public String address() {
        return "/staff/notification/outbox";
    }

    /** @return one that nobody holds unless in demo mode */
    @Override
    public String permission() {
        return settings.demo() ? "notification.read" : "";
    }

    @Override
    public int order() {
        return 44;
    }
}
