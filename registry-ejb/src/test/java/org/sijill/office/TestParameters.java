package org.sijill.office;

import jakarta.persistence.EntityManager;

/** The parameters of the migrated database, for tests of every feature. */
public final class TestParameters {

    private TestParameters() {}

    public static Parameters in(EntityManager entities) {
        return new Parameters(new ParameterRepository(entities));
    }
}
