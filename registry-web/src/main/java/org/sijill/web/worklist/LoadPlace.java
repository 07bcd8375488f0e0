package org.sijill.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The load of work, in the side bar of whoever distributes it. */
@ApplicationScoped
class LoadPlace implements Place {

    @Override
    public String key() {
        return "load";
    }

    @Override
    public String label() {
        return "worklist.load.title";
    }

    @Override
    public String icon() {
        return "chart-bar";
    }

    @Override
    public String address() {
        return "/staff/load";
    }

    @Override
    public String permission() {
        return "worklist.load";
    }

    @Override
    public int order() {
        return 30;
    }
}
