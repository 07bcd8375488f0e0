package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.sijill.security.CurrentActor;

/** The side bar: the few places of whoever is signed in, in their order. */
@Named("places")
@RequestScoped
public class Places {

    /**
     * One row of the side bar.
     *
     * @param count how many wait there; null if it is not a place to wait in
     */
    public record Row(String key, String label, String icon, String address, Long count) {}

    private final Instance<Place> all;
    private final CurrentActor current;
    private List<Row> rows;

    @Inject
    Places(@Any Instance<Place> all, CurrentActor current) {
        this.all = all;
        this.current = current;
    }

    /** for the container */
    protected Places() {
        this(null, null);
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = current.find()
                    .map(actor -> all.stream()
                            .filter(place -> actor.may(place.permission()))
                            .sorted(Comparator.comparingInt(Place::order))
                            .map(Places::row)
                            .toList())
                    .orElse(List.of());
        }
        return rows;
    }

    private static Row row(Place place) {
        var waiting = place.waiting();
        return new Row(
                place.key(),
                place.label(),
                place.icon(),
                place.address(),
                waiting.isPresent() ? waiting.getAsLong() : null);
    }
}
