package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
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

    /**
     * Counts a question.
     *
     * @param most within an hour
     * @return from when on the next one may be asked, and this one was not counted; empty if it may be answered
     */
    Optional<Instant> ask(ActorId by, Instant now, int most) {
        var again = entities.createNativeQuery("select sijill.office_lookup_ask(cast(?1 as uuid), ?2, ?3)")
                .setParameter(1, by.toString())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, most)
                .getResultList()
                .get(0);
        return Optional.ofNullable((Timestamp) again).map(Timestamp::toInstant);
    }
}
