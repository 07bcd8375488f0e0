package org.sijill.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.sijill.registration.MobileNumber;
import org.sijill.security.CivilNumber;

/** Who complains: a record of its own, so that whoever handles the matter need not read it. Never changed. */
@Entity
@Table(name = "complainant")
class Complainant {

    @Id
    @Column(name = "grievance_id")
    private UUID grievanceId;

    private String name;

    @Column(name = "civil_number")
    private String civilNumber;

    private String mobile;

    @Column(name = "on_behalf_of")
    private String onBehalfOf;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private String authority;

    @Version
    private long version;

    /** For JPA. */
    protected Complainant() {}

    static Complainant of(GrievanceId grievance, ComplainantFacts facts) {
        var complainant = new Complainant();
        complainant.grievanceId = grievance.value();
        complainant.name = facts.name();
        complainant.civilNumber = facts.civilNumber().map(CivilNumber::value).orElse(null);
        complainant.mobile = facts.mobile().value();
        complainant.onBehalfOf = facts.onBehalfOf();
        complainant.relation = facts.relation().orElse(null);
        complainant.authority = facts.authority();
        return complainant;
    }

    ComplainantFacts facts() {
        return new ComplainantFacts(
                name,
                Optional.ofNullable(civilNumber).map(CivilNumber::new),
                new MobileNumber(mobile),
                onBehalfOf,
                Optional.ofNullable(relation),
                authority);
    }
}
