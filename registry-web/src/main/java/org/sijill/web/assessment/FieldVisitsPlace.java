package org.sijill.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.sijill.assessment.VisitService;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Place;

/** The field visits in the side bar, with how many wait for whoever looks. */
@RequestScoped
class FieldVisitsPlace implements Place {

    private final VisitService visits;
    private final CurrentActor current;

    @Inject
    FieldVisitsPlace(VisitService visits, CurrentActor current) {
        this.visits = visits;
        this.current = current;
    }

    /** For the container. */
    protected FieldVisitsPlace() {
        this(null, null);
    }

    @Override
    public String key() {
        return "visits";
    }

    @Override
    public String label() {
        return "assessment.visits.title";
    }

    @Override
    public String icon() {
        return "map-marker";
    }

    @Override
    public String address() {
        return "/staff/assessment/visits";
    }

    @Override
    public String permission() {
        return "assessment.list";
    }

    @Override
    public int order() {
        return 15;
    }

    /** Whoever only notes what a family says has nothing waiting there. */
    @Override
    public OptionalLong waiting() {
        var does = current.get().may("assessment.visit") || current.get().may("assessment.review");
        return does ? OptionalLong.of(visits.waiting()) : OptionalLong.empty();
    }
}
