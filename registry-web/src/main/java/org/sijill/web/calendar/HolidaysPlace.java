package org.sijill.web.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The holiday table, in the side bar. */
@ApplicationScoped
class HolidaysPlace implements Place {

    @Override
    public String key() {
        return "holidays";
    }

    @Override
    public String label() {
        return "calendar.holidays.title";
    }

    @Override
    public String icon() {
        return "calendar";
    }

    @Override
    public String address() {
        return "/staff/calendar/holidays";
    }

    @Override
    public String permission() {
        return "calendar.read";
    }

    @Override
    public int order() {
        return 43;
    }
}
