package org.sijill.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The roles and what each may do, in the side bar. */
@ApplicationScoped
class RolesPlace implements Place {

    @Override
    public String key() {
        return "roles";
    }

    @Override
    public String label() {
        return "office.roles.title";
    }

    @Override
    public String icon() {
        return "shield";
    }

    @Override
    public String address() {
        return "/staff/office/roles";
    }

    @Override
    public String permission() {
        return "office.read";
    }

    @Override
    public int order() {
        return 42;
    }
}
