package org.sijill.web.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The families to confirm in the side bar. */
@ApplicationScoped
class ToConfirmPlace implements Place {

    @Override
    public String key() {
        return "toConfirm";
    }

    @Override
    public String label() {
        return "recertification.list.title";
    }

    @Override
    public String icon() {
        return "check-circle";
    }

    @Override
    public String address() {
        return "/staff/recertification/families";
    }

    @Override
    public String permission() {
        return "recertification.read";
    }

    @Override
    public int order() {
        return 25;
    }
}
