package org.sijill.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of Omani rial, to the baisa: always exactly three decimals, so that equal amounts are equal.
 *
 * @param rial scale 3; may be negative, for what is taken back
 * @see "ISO 4217, OMR, minor unit 3"
 */
public record Money(BigDecimal rial) implements Comparable<Money> {

    public static final Money ZERO = ofBaisa(0);

    private static final int DECIMALS = 3;
    private static final Pattern ONE_COMMA = Pattern.compile("-?[0-9]{1,3},[0-9]{3}");
    private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,3})?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,3})?");

    /** @throws IllegalArgumentException if there is less than a baisa */
    public Money {
        if (rial.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("more than three decimals");
        }
        rial = rial.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads an amount as typed, in Latin or Arabic-Indic digits, with or without separators of thousands.
     *
     * @throws BusinessException {@code common.error.money} if it is no number, or holds more than three decimals; {@code .moneyComma}
     *     for a comma before three digits and nothing else: thousands to one, baisa to another
     */
    public static Money of(String typed) {
        var plain = Digits.latin(typed).strip().replace("٬", "").replace("٫", ".");
        if (ONE_COMMA.matcher(plain).matches()) {
            throw new BusinessException("common.error.moneyComma");
        }
        if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!PLAIN.matcher(plain).matches()) {
            throw new BusinessException("common.error.money");
        }
        return new Money(new BigDecimal(plain));
    }

    /** @param baisa thousandths of a rial */
    public static Money ofBaisa(long baisa) {
        return new Money(BigDecimal.valueOf(baisa, DECIMALS));
    }

    public Money plus(Money other) {
        return new Money(rial.add(other.rial));
    }

    public Money minus(Money other) {
        return new Money(rial.subtract(other.rial));
    }

    public Money times(long factor) {
        return new Money(rial.multiply(BigDecimal.valueOf(factor)));
    }

    /** Rounds half a baisa away from zero. */
    public Money times(BigDecimal factor) {
        return new Money(rial.multiply(factor).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    public boolean isNegative() {
        return rial.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return rial.compareTo(other.rial);
    }

    /** @return for logs and interfaces, {@code 1250.500}; people see {@link LocalText#money} */
    @Override
    public String toString() {
        return rial.toPlainString();
    }
}
