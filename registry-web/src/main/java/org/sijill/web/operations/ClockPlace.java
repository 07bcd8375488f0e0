package org.sijill.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sijill.web.frame.Place;

/** The clock, in the side bar of a demo server. */
@ApplicationScoped
class ClockPlace implements Place {

    private final Settings settings;

    @Inject
    ClockPlace(Settings settings) {
        this.settings = settings;
    }

    /** For the container. */
    protected ClockPlace() {
        this(null);
    }

    @Override
    public String key() {
        return "clock";
    }

    @Override
    public String label() {
        return "operations.clock.title";
    }

    @Override
    public String icon() {
        return "clock";
    }

    @Override
    public String address() {
        return "/staff/operations/clock";
    }

    /** @return one that nobody holds unless in demo mode */
    @Override
    public String permission() {
        return settings.demo() ? "clock.move" : "";
    }

    @Override
    public int order() {
        return 45;
    }
}
