package org.sijill.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.Knowledge;

/** Where a family is and how it is reached, on some days, as it was known for some time. */
@Entity
@Table(name = "household_facts")
class HouseholdFacts {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Enumerated(EnumType.STRING)
    private HouseholdState state;

    @Column(name = "wilaya_code")
    private String wilayaCode;

    private String village;
    private String landmark;
    private String mobile;

    @Embedded
    private Knowledge knowledge;

    /** For JPA. */
    protected HouseholdFacts() {}

    static HouseholdFacts of(HouseholdId household, HouseholdState state, Residence residence, Knowledge knowledge) {
        var facts = new HouseholdFacts();
        facts.id = Ids.next();
        facts.householdId = household.value();
        facts.state = state;
        facts.wilayaCode = residence.wilaya();
        facts.village = residence.village();
        facts.landmark = residence.landmark();
        facts.mobile = residence.mobile();
        facts.knowledge = knowledge;
        return facts;
    }

    /** @return the same on other days */
    HouseholdFacts during(Knowledge other) {
        return of(household(), state, residence(), other);
    }

    HouseholdId household() {
        return new HouseholdId(householdId);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    HouseholdState state() {
        return state;
    }

    Residence residence() {
        return new Residence(wilayaCode, village, landmark, mobile);
    }
}
