package org.sijill.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The words of messages, in the side bar. */
@ApplicationScoped
class TemplatesPlace implements Place {

    @Override
    public String key() {
        return "templates";
    }

    @Override
    public String label() {
        return "notification.templates.title";
    }

    @Override
    public String icon() {
        return "file-edit";
    }

    @Override
    public String address() {
        return "/staff/notification/templates";
    }

    @Override
    public String permission() {
        return "notification.template";
    }

    @Override
    public int order() {
        return 43;
    }
}
