package org.sijill.office;

import jakarta.persistence.EntityManager;

/** The offices of the migrated database, for tests of every feature. */
public final class TestOffices {

    private TestOffices() {}

    public static Offices in(EntityManager entities) {
        return new Offices(new OfficeRepository(entities));
    }
}
