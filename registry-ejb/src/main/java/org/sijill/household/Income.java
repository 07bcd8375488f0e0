package org.sijill.household;

import org.sijill.common.BusinessException;
import org.sijill.common.Money;
import org.sijill.person.PersonId;

/**
 * What a member of a family receives.
 *
 * @param amount rial, for each period; not negative
 */
public record Income(PersonId person, IncomeKind kind, Money amount, IncomePeriod period) {

    /** @throws BusinessException {@code household.error.income} if the amount is negative */
    public Income {
        if (amount.compareTo(Money.ZERO) < 0) {
            throw new BusinessException("household.error.income");
        }
    }

    /** @return rial a month; of a yearly amount a twelfth, half a baisa rounded up */
    public Money monthly() {
        return period.monthly(amount);
    }
}
