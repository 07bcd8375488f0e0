package org.sijill.household;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sijill.common.BusinessException;
import org.sijill.common.Money;
import org.sijill.person.PersonId;

/**
 * What a member of a family receives.
 *
 * @param amount rial, for each period; not negative
 */
public record Income(PersonId person, IncomeKind kind, Money amount, IncomePeriod period) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** @throws BusinessException {@code household.error.income} if the amount is negative */
    public Income {
        if (amount.compareTo(Money.ZERO) < 0) {
            throw new BusinessException("household.error.income");
        }
    }

    /** @return rial a month; of a yearly amount a twelfth, half a baisa rounded up */
    public Money monthly() {
        return period == IncomePeriod.MONTH ? amount : new Money(amount.rial().divide(MONTHS, RoundingMode.HALF_UP));
    }
}
