package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** What every case is known by: its number, the office that has it, how secret it is, and how often it was changed. */
@MappedSuperclass
abstract class CaseRecord {

    @Id
    private UUID id;

    private String number;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    @Version
    private long version;

    /** For JPA. */
    protected CaseRecord() {}

    CaseRecord(UUID id, String number, OfficeCode office, int level) {
        this.id = id;
        this.number = number;
        this.level = level;
        officeCode = office.value();
    }

    CaseReference reference() {
        return new CaseReference(id, number, new OfficeCode(officeCode), level);
    }

    long version() {
        return version;
    }

    void move(OfficeCode to) {
        officeCode = to.value();
    }

    /** @throws ChangedMeanwhileException if it was changed since it was shown */
    void requireVersion(long shown) {
        if (shown != version) {
            throw new ChangedMeanwhileException();
        }
    }
}
