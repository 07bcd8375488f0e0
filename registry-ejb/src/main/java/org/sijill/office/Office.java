package org.sijill.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.location.BilingualName;
import org.sijill.security.OfficeCode;

/** An office of the ministry. */
@Entity
@Table(name = "office", schema = "sijill")
class Office {

    @Id
    private String code;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private OfficeKind kind;

    @Column(name = "parent_code")
    private String parentCode;

    @Column(name = "wilaya_code")
    private String wilayaCode;

    @Column(name = "name_ar")
    private String nameAr;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    /** for JPA */
    protected Office() {}

    /** A centre in the wilaya of the office above it. */
    static Office centre(OfficeCode code, Office above, BilingualName name) {
        var office = new Office();
        office.code = code.value();
        office.kind = OfficeKind.CENTRE;
        office.parentCode = above.code;
        office.wilayaCode = above.wilayaCode;
        office.rename(name);
        return office;
    }

    void rename(BilingualName name) {
        nameAr = name.ar();
        nameEn = name.en();
    }

    void close(LocalDate day) {
        closedOn = day;
    }

    void reopen() {
        closedOn = null;
    }

    /** @throws ChangedMeanwhileException if it is no longer as it was read */
    void expect(long readVersion) {
        if (version != readVersion) {
            throw new ChangedMeanwhileException();
        }
    }

    OfficeCode code() {
        return new OfficeCode(code);
    }

    OfficeKind kind() {
        return kind;
    }

    BilingualName name() {
        return new BilingualName(nameAr, nameEn);
    }

    boolean isClosed() {
        return closedOn != null;
    }

    long version() {
        return version;
    }
}
