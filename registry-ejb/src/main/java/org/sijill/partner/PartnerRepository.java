package org.sijill.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

@ApplicationScoped
class PartnerRepository {

    private final EntityManager entities;

    @Inject
    PartnerRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected PartnerRepository() {
        this(null);
    }

    void add(Partner partner) {
        entities.persist(partner);
    }

    Optional<Partner> findByKey(PartnerKey key) {
        return entities.createQuery(
                        "select p from Partner p where p.keyHash = :hash and p.disabled = false", Partner.class)
                .setParameter("hash", key.hash())
                .getResultStream()
                .findFirst();
    }

    Optional<Partner> findByName(String name) {
        return entities.createQuery("select p from Partner p where p.name = :name", Partner.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
