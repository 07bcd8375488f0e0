package org.sijill.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.security.ActorId;

/** That somebody asked where a person of another area is registered. Never changed. */
@Entity
@Table(name = "office_lookup")
class OfficeLookup {

    @Id
    private UUID id;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** For JPA. */
    protected OfficeLookup() {}

    static OfficeLookup asked(ActorId by, Instant now) {
        var lookup = new OfficeLookup();
        lookup.id = Ids.next();
        lookup.actorId = by.value();
        lookup.askedAt = now;
        return lookup;
    }
}
