package org.sijill.household;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.sijill.common.FiredEvents;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** The register of families, for tests of every feature. */
public final class TestHouseholds {

    private TestHouseholds() {}

    /** The register, as whoever is current; what it announces goes to the two. */
    public static Households register(
            EntityManager entities,
            CurrentActor current,
            Clock clock,
            Event<HouseholdRegistered> registered,
            Event<HouseholdAnnulled> annulled) {
        return new Households(new HouseholdRepository(entities), current, registered, annulled, clock);
    }

    /** Corrections of what the register holds, as whoever is current. */
    public static Corrections corrections(EntityManager entities, CurrentActor current, Clock clock) {
        return new Corrections(
                new HouseholdRepository(entities), TestPersons.register(entities, current, clock), current, clock);
    }

    /** The register, as this actor. */
    public static Households register(EntityManager entities, Actor actor, Clock clock) {
        var current = new CurrentActor();
        current.become(actor);
        return new Households(
                new HouseholdRepository(entities), current, new FiredEvents<>(), new FiredEvents<>(), clock);
    }
}
