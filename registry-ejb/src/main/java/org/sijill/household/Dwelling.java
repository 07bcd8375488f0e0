package org.sijill.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.Knowledge;
import org.sijill.common.Money;

/** What a family lives in, on some days, as it was known for some time. */
@Entity
@Table(name = "dwelling")
class Dwelling {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Enumerated(EnumType.STRING)
    private DwellingKind kind;

    @Enumerated(EnumType.STRING)
    private Tenure tenure;

    private BigDecimal rent;
    private int rooms;

    @Embedded
    private Knowledge knowledge;

    /** For JPA. */
    protected Dwelling() {}

    static Dwelling of(HouseholdId household, DwellingTerms terms, Knowledge knowledge) {
        var dwelling = new Dwelling();
        dwelling.id = Ids.next();
        dwelling.householdId = household.value();
        dwelling.kind = terms.kind();
        dwelling.tenure = terms.tenure();
        dwelling.rent = terms.rent() == null ? null : terms.rent().rial();
        dwelling.rooms = terms.rooms();
        dwelling.knowledge = knowledge;
        return dwelling;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    DwellingTerms terms() {
        return new DwellingTerms(kind, tenure, rent == null ? null : new Money(rent), rooms);
    }
}
