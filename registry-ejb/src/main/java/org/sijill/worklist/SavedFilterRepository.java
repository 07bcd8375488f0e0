package org.sijill.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.sijill.security.ActorId;

/** Keeps filters, each for its owner alone. */
@ApplicationScoped
class SavedFilterRepository {

    private final EntityManager entities;

    @Inject
    SavedFilterRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected SavedFilterRepository() {
        this(null);
    }

    void add(SavedFilter filter) {
        entities.persist(filter);
    }

    void remove(SavedFilter filter) {
        entities.remove(filter);
    }

    /** So that the one that opened first gives way before another takes its place. */
    void flush() {
        entities.flush();
    }

    /** @return his own, by name */
    List<SavedFilter> of(ActorId owner) {
        return entities.createQuery(
                        "select f from SavedFilter f where f.accountId = :owner order by f.name", SavedFilter.class)
                .setParameter("owner", owner.value())
                .getResultList();
    }
}
