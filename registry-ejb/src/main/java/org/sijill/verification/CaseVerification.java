package org.sijill.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** How far a case is verified, as lists show it. */
@Entity
@Table(name = "verification")
class CaseVerification {

    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Enumerated(EnumType.STRING)
    private VerificationStanding standing;

    @Column(name = "open_conflicts")
    private int openConflicts;

    @Version
    private long version;

    /** For JPA. */
    protected CaseVerification() {}

    static CaseVerification of(CaseReference about) {
        var begun = new CaseVerification();
        begun.caseId = about.id();
        begun.officeCode = about.office().value();
        begun.level = about.level();
        begun.standing = VerificationStanding.UNVERIFIED;
        return begun;
    }

    void stands(Verification now) {
        standing = now.standing();
        openConflicts = now.conflicts().size();
    }

    void moveTo(OfficeCode office) {
        officeCode = office.value();
    }
}
