package org.sijill.household;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** The register of families, for tests of every feature. */
public final class TestHouseholds {

    private TestHouseholds() {}

    /** The register, as this actor. */
    public static Households register(EntityManager entities, Actor actor, Clock clock) {
        var current = new CurrentActor();
        current.become(actor);
        return new Households(new HouseholdRepository(entities), current, clock);
    }
}
