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

    void add(PartnerRequest request) {
        entities.persist(request);
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

    /** Lets the same request of the same partner through one after the other, until the transaction ends. */
    void queue(PartnerId partner, String idempotencyKey) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
                .setParameter(1, partner + " " + idempotencyKey)
                .getSingleResult();
    }

    Optional<PartnerRequest> findRequest(PartnerId partner, String idempotencyKey) {
        return entities.createQuery(
                        "select r from PartnerRequest r where r.partnerId = :partner and r.idempotencyKey = :key",
                        PartnerRequest.class)
                .setParameter("partner", partner.value())
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst();
    }

    Optional<PartnerRequest> findFiled(PartnerId partner, String applicationNumber) {
        return entities.createQuery(
                        "select r from PartnerRequest r where r.partnerId = :partner and r.applicationNumber = :number",
                        PartnerRequest.class)
                .setParameter("partner", partner.value())
                .setParameter("number", applicationNumber)
                .getResultStream()
                .findFirst();
    }
}
