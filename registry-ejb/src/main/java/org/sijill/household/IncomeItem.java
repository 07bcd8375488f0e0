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
import org.sijill.person.PersonId;

/** What a member of a family receives, on some days, as it was known for some time. */
@Entity
@Table(name = "income_item")
class IncomeItem {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private IncomeKind kind;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private IncomePeriod period;

    @Embedded
    private Knowledge knowledge;

    /** For JPA. */
    protected IncomeItem() {}

    static IncomeItem of(HouseholdId household, Income income, Knowledge knowledge) {
        var item = new IncomeItem();
        item.id = Ids.next();
        item.householdId = household.value();
        item.personId = income.person().value();
        item.kind = income.kind();
        item.amount = income.amount().rial();
        item.period = income.period();
        item.knowledge = knowledge;
        return item;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Income income() {
        return new Income(new PersonId(personId), kind, new Money(amount), period);
    }
}
