package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sijill.security.ActorId;

@ApplicationScoped
class OfficeLookupRepository {

    private final EntityManager entities;

    @Inject
    OfficeLookupRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected OfficeLookupRepository() {
        this(null);
    }

    void add(OfficeLookup lookup) {
        entities.persist(lookup);
    }

    /** @return when this account asked, the oldest first */
    List<Instant> askedSince(ActorId by, Instant since) {
        return entities.createQuery(
                        "select l.askedAt from OfficeLookup l where l.actorId = :by and l.askedAt > :since order by l.askedAt",
                        Instant.class)
                .setParameter("by", by.value())
                .setParameter("since", since)
                .getResultList();
    }

    /** Drops what is too old to count, of this account. */
    void forgetBefore(ActorId by, Instant oldest) {
        entities.createNativeQuery(
                        "delete from sijill.office_lookup where actor_id = cast(?1 as uuid) and asked_at < ?2")
                .setParameter(1, by.toString())
                .setParameter(2, Timestamp.from(oldest))
                .executeUpdate();
    }
}
