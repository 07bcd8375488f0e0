package org.sijill.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Lets those who do the same thing at once do it one after the other. */
@ApplicationScoped
public class Turns {

    private final EntityManager entities;

    @Inject
    public Turns(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected Turns() {
        this(null);
    }

    /**
     * Waits until no other transaction holds this turn, and holds it until its own ends.
     *
     * @param what names the thing, its kind first: {@code "passcode 4711"}
     */
    public void take(String what) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
                .setParameter(1, what)
                .getSingleResult();
    }
}
