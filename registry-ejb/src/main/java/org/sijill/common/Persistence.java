package org.sijill.common;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Makes the container's entity manager injectable into constructors, which {@code @PersistenceContext} itself is not. It
 * always works in the caller's transaction.
 */
@Dependent
class Persistence {

    @Produces
    @PersistenceContext(unitName = "sijill")
    private EntityManager entityManager;
}
