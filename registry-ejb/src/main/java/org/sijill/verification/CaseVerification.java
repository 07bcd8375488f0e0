package org.sijill.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** How far a case is verified, as lists show it. Written by {@link VerificationRepository}, in statements that JPA cannot say. */
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
}
