package org.sijill.lifeevent;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.MovableClock;
import org.sijill.common.Turns;
import org.sijill.location.Locations;
import org.sijill.person.Persons;
import org.sijill.security.Requires;

/** Taking in what the civil register tells. */
@Stateless
public class LifeEventService {

    private static final String ID = "[A-Za-z0-9._:-]{1,80}";

    private final LifeEventRepository events;
    private final Persons persons;
    private final Locations locations;
    private final Turns turns;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public LifeEventService(
            LifeEventRepository events,
            Persons persons,
            Locations locations,
            Turns turns,
            AuditLog audit,
            Clock clock) {
        this.events = events;
        this.persons = persons;
        this.locations = locations;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected LifeEventService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Keeps an event and does what follows from it; told a second time, nothing more is done.
     *
     * @throws BusinessException {@code lifeevent.error.id}, {@code .future} if it has not happened yet, {@code .wilaya}, {@code
     *     .idReused} if something else was told under this id
     */
    @Requires("lifeevent.notify")
    public LifeEventReceipt tell(NotifyLifeEvent told) {
        require(told.id() != null && told.id().matches(ID), "lifeevent.error.id");
        require(!told.happenedOn().isAfter(today()), "lifeevent.error.future");
        require(told.wilaya() == null || locations.find(told.wilaya().value()).isPresent(), "lifeevent.error.wilaya");
        // the events of one person one after the other, so that of two addresses the newer one stays
        turns.take("life events of " + told.person().value());
        if (!events.addOnce(told, clock.instant())) {
            var known = events.get(told.id());
            require(known.tellsTheSame(told), "lifeevent.error.idReused");
            return known.receipt(false);
        }
        var event = events.get(told.id());
        switch (told.kind()) {
            case DEATH -> {
                event.applied();
                persons.died(told.person(), told.happenedOn());
            }
            case ADDRESS -> address(event);
            case BIRTH, MARRIAGE, DIVORCE -> {
                // kept for the change request that follows
            }
        }
        audit.wrote("lifeevent.notify", "life_event", told.id(), 0, "kind", "state");
        return event.receipt(true);
    }

    private void address(LifeEvent told) {
        for (var other : events.of(LifeEventKind.ADDRESS, List.of(told.person()))) {
            if (told.isOlderThan(other)) {
                told.supersede();
            } else if (other.isOlderThan(told)) {
                other.supersede();
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.ZONE);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new BusinessException(otherwise);
        }
    }
}
