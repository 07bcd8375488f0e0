package org.sijill.web.quality;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.web.frame.Place;

/** The quality sample, in the side bar of whoever reviews it or looks at what came of it. */
@ApplicationScoped
class ReviewsPlace implements Place {

    @Override
    public String key() {
        return "reviews";
    }

    @Override
    public String label() {
        return "quality.list.title";
    }

    @Override
    public String icon() {
        return "check-square";
    }

    @Override
    public String address() {
        return "/staff/quality/reviews";
    }

    @Override
    public String permission() {
        return "quality.read";
    }

    @Override
    public int order() {
        return 35;
    }
}
