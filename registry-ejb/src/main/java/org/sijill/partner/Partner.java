package org.sijill.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.OfficeCode;

/** A body whose systems file through REST. */
@Entity
@Table(name = "partner")
class Partner {

    @Id
    private UUID id;

    private String name;

    @Column(name = "key_hash")
    private String keyHash;

    private String scopes;

    private boolean disabled;

    private boolean demo;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA. */
    protected Partner() {}

    static Partner create(String name, PartnerKey key, Set<String> scopes, boolean demo, Instant now) {
        var partner = new Partner();
        partner.id = Ids.next();
        partner.name = name;
        partner.keyHash = key.hash();
        partner.scopes = String.join(",", scopes.stream().sorted().toList());
        partner.demo = demo;
        partner.createdAt = now;
        return partner;
    }

    /** The key is replaced; the old one ends at once. */
    void rekey(PartnerKey key) {
        keyHash = key.hash();
    }

    PartnerId id() {
        return new PartnerId(id);
    }

    /** @return the partner as an actor: files for every office, sees no more than level 1 */
    Actor actor() {
        return new Actor(
                new ActorId(id),
                "partner:" + name,
                Set.of("partner"),
                Set.of(scopes.split(",")),
                OfficeCode.MINISTRY,
                OfficeCode.MINISTRY,
                1,
                Optional.empty());
    }
}
