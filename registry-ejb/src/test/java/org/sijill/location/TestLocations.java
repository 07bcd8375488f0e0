package org.sijill.location;

import jakarta.persistence.EntityManager;

/** The places of the test database, for tests of every feature. */
public final class TestLocations {

    private TestLocations() {}

    public static Locations in(EntityManager entities) {
        return new Locations(new LocationRepository(entities));
    }
}
