package org.sijill.office;

import jakarta.persistence.EntityManager;

/** The roles of the migrated database, for tests of every feature. */
public final class TestRoles {

    private TestRoles() {}

    public static Roles in(EntityManager entities) {
        return new Roles(new RoleRepository(entities));
    }
}
