package org.sijill.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The registers of other bodies, in the side bar of whoever runs the registry. */
@ApplicationScoped
class RegistersPlace implements Place {

    @Override
    public String key() {
        return "registers";
    }

    @Override
    public String label() {
        return "operations.registers.title";
    }

    @Override
    public String icon() {
        return "database";
    }

    @Override
    public String address() {
        return "/staff/operations/registers";
    }

    @Override
    public String permission() {
        return "verification.operate";
    }

    @Override
    public int order() {
        return 43;
    }
}
