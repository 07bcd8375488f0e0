package org.sijill.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The offices, in the side bar. */
@ApplicationScoped
class OfficesPlace implements Place {

    @Override
    public String key() {
        return "offices";
    }

    @Override
    public String label() {
        return "office.offices.title";
    }

    @Override
    public String icon() {
        return "building";
    }

    @Override
    public String address() {
        return "/staff/office/offices";
    }

    @Override
    public String permission() {
        return "office.read";
    }

    @Override
    public int order() {
        return 41;
    }
}
