package org.sijill.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;
import java.util.UUID;

/** The place of an event in the chain. Only read here: the database's own function writes it. */
@Entity
@Table(name = "audit_seal", schema = "sijill")
class AuditSeal {

    @Id
    private long seq;

    @Column(name = "event_id")
    private UUID eventId;

    private byte[] hash;

    /** for JPA */
    protected AuditSeal() {}

    long seq() {
        return seq;
    }

    String hash() {
        return HexFormat.of().formatHex(hash);
    }
}
