package org.sijill.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** Who stands in for whom, in the side bar. */
@ApplicationScoped
class DelegationsPlace implements Place {

    @Override
    public String key() {
        return "delegations";
    }

    @Override
    public String label() {
        return "office.delegations.title";
    }

    @Override
    public String icon() {
        return "user-edit";
    }

    @Override
    public String address() {
        return "/staff/office/delegations";
    }

    @Override
    public String permission() {
        return "office.delegate";
    }

    @Override
    public int order() {
        return 35;
    }
}
