package org.sijill.lifeevent;

import jakarta.persistence.EntityManager;

/** What the civil register told, wired by hand. */
public final class TestLifeEvents {

    private TestLifeEvents() {}

    public static LifeEvents in(EntityManager entities) {
        return new LifeEvents(new LifeEventRepository(entities));
    }
}
