package org.sijill.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;

/** That somebody decided a conflict: for these two values alone. */
@Entity
@Table(name = "register_settlement")
class SettledConflict {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Enumerated(EnumType.STRING)
    private Register register;

    @Column(name = "civil_number")
    private String civilNumber;

    @Enumerated(EnumType.STRING)
    private RegisterAspect aspect;

    private String declared;
    private String registered;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    private String reason;

    @Column(name = "settled_by")
    private UUID settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    private long version;

    /** For JPA. */
    protected SettledConflict() {}

    static SettledConflict of(
            CaseReference about, Compared conflict, Settlement settlement, String reason, ActorId by, Instant now) {
        var settled = new SettledConflict();
        settled.id = Ids.next();
        settled.caseId = about.id();
        settled.officeCode = about.office().value();
        settled.level = about.level();
        settled.register = conflict.source();
        settled.civilNumber = conflict.whose().value();
        settled.aspect = conflict.aspect();
        settled.declared = conflict.declared();
        settled.registered = conflict.registered();
        settled.settlement = settlement;
        settled.reason = reason;
        settled.settledBy = by.value();
        settled.settledAt = now;
        return settled;
    }

    boolean settles(Compared conflict) {
        return register == conflict.source()
                && aspect == conflict.aspect()
                && civilNumber.equals(conflict.whose().value())
                && declared.equals(conflict.declared())
                && registered.equals(conflict.registered());
    }

    Settlement settlement() {
        return settlement;
    }

    SettledLine line() {
        return new SettledLine(
                aspect, register, declared, registered, settlement, reason, new ActorId(settledBy), settledAt);
    }
}
