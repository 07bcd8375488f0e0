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
import org.sijill.person.PersonId;

/** A spell of somebody's belonging to a family. */
@Entity
@Table(name = "membership")
class Membership {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private MembershipKind kind;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Column(name = "sub_unit")
    private Integer subUnit;

    @Embedded
    private Knowledge knowledge;

    /** For JPA. */
    protected Membership() {}

    static Membership of(HouseholdId household, EnterMember member, Knowledge knowledge) {
        var membership = new Membership();
        membership.id = Ids.next();
        membership.householdId = household.value();
        membership.personId = member.person().value();
        membership.kind = MembershipKind.FAMILY;
        membership.role = member.role();
        membership.subUnit = member.subUnit() == 0 ? null : member.subUnit();
        membership.knowledge = knowledge;
        return membership;
    }

    /** @return the same on other days */
    Membership during(Knowledge other) {
        var membership = new Membership();
        membership.id = Ids.next();
        membership.householdId = householdId;
        membership.personId = personId;
        membership.kind = kind;
        membership.role = role;
        membership.subUnit = subUnit;
        membership.knowledge = other;
        return membership;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    MemberLine line() {
        return new MemberLine(new PersonId(personId), role, knowledge.valid());
    }
}
