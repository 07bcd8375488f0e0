package org.sijill.household;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sijill.common.Money;

/**
 * How often an amount is received.
 *
 * @see "reference.md §2.7 (household)"
 */
public enum IncomePeriod {
    MONTH,
    YEAR;

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** @return rial a month; of a yearly amount a twelfth, half a baisa rounded up */
    public Money monthly(Money amount) {
        return this == MONTH ? amount : new Money(amount.rial().divide(MONTHS, RoundingMode.HALF_UP));
    }
}
