package org.sijill.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** That a family has a file, under which number, in which office and at which level. What is known of it hangs on it. */
@Entity
@Table(name = "household")
class Household {

    @Id
    private UUID id;

    private String number;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private long version;

    /** For JPA. */
    protected Household() {}

    static Household registered(String number, OfficeCode office, int level, Instant now) {
        var household = new Household();
        household.id = HouseholdId.next().value();
        household.number = number;
        household.officeCode = office.value();
        household.level = level;
        household.registeredAt = now;
        return household;
    }

    HouseholdReference reference() {
        return new HouseholdReference(id(), number, new OfficeCode(officeCode));
    }

    CaseReference asCase() {
        return new CaseReference(id, number, new OfficeCode(officeCode), level);
    }

    HouseholdId id() {
        return new HouseholdId(id);
    }

    String number() {
        return number;
    }

    long version() {
        return version;
    }
}
