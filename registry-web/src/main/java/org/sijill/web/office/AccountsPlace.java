package org.sijill.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The staff accounts, in the side bar. */
@ApplicationScoped
class AccountsPlace implements Place {

    @Override
    public String key() {
        return "accounts";
    }

    @Override
    public String label() {
        return "office.accounts.title";
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public String address() {
        return "/staff/office/accounts";
    }

    @Override
    public String permission() {
        return "office.read";
    }

    @Override
    public int order() {
        return 40;
    }
}
