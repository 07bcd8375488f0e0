package org.sijill.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.sijill.registration.ApplicationId;
import org.sijill.registration.Receipt;

/** What a partner filed under one idempotency key. Written once. */
@Entity
@Table(name = "partner_request")
@IdClass(PartnerRequest.Key.class)
class PartnerRequest {

    /** Key of the row: JPA wants a class with a no-arg constructor. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID partnerId;
        private String idempotencyKey;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(partnerId, that.partnerId)
                    && Objects.equals(idempotencyKey, that.idempotencyKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(partnerId, idempotencyKey);
        }
    }

    @Id
    @Column(name = "partner_id")
    private UUID partnerId;

    @Id
    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_hash")
    private String requestHash;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "application_number")
    private String applicationNumber;

    @Column(name = "promised_by")
    private LocalDate promisedBy;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected PartnerRequest() {}

    static PartnerRequest answered(PartnerId partner, String key, String requestHash, Receipt receipt, Instant now) {
        var request = new PartnerRequest();
        request.partnerId = partner.value();
        request.idempotencyKey = key;
        request.requestHash = requestHash;
        request.applicationId = receipt.id().value();
        request.applicationNumber = receipt.number();
        request.promisedBy = receipt.promisedBy();
        request.madeAt = now;
        return request;
    }

    /** @throws IdempotencyKeyReusedException if something else was asked for under this key */
    void requireSame(String otherHash) {
        if (!requestHash.equals(otherHash)) {
            throw new IdempotencyKeyReusedException();
        }
    }

    ApplicationId applicationId() {
        return new ApplicationId(applicationId);
    }

    String applicationNumber() {
        return applicationNumber;
    }

    LocalDate promisedBy() {
        return promisedBy;
    }
}
