package org.sijill.web.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** Opening an application, in the side bar. */
@ApplicationScoped
class NewApplicationPlace implements Place {

    @Override
    public String key() {
        return "new";
    }

    @Override
    public String label() {
        return "registration.new.title";
    }

    @Override
    public String icon() {
        return "plus";
    }

    @Override
    public String address() {
        return "/staff/registration/new";
    }

    @Override
    public String permission() {
        return "registration.submit";
    }

    @Override
    public int order() {
        return 20;
    }
}
