package org.sijill.lifeevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijill.security.CivilNumber;

/** What the civil register told, for the features above; in the caller's transaction. */
@ApplicationScoped
public class LifeEvents {

    private final LifeEventRepository events;

    @Inject
    LifeEvents(LifeEventRepository events) {
        this.events = events;
    }

    /** For the container. */
    protected LifeEvents() {
        this(null);
    }

    /** @return who of these died, and when; one statement at the most */
    public Map<CivilNumber, LocalDate> deathsOf(Collection<CivilNumber> persons) {
        return persons.isEmpty()
                ? Map.of()
                : events.of(LifeEventKind.DEATH, persons).stream()
                        .collect(Collectors.toMap(LifeEvent::person, LifeEvent::happenedOn, (first, later) -> later));
    }
}
