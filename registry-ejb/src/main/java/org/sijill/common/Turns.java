package org.sijill.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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
        take(List.of(what));
    }

    /** The same of several things, always in one order, so that two transactions never wait for each other; one statement. */
    public void take(Collection<String> things) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(thing, 0)) as text)"
                        + " from unnest(string_to_array(?, chr(10))) as thing")
                .setParameter(1, things.stream().sorted().collect(Collectors.joining("\n")))
                .getResultList();
    }
}
