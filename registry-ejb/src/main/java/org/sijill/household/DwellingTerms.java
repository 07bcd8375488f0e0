package org.sijill.household;

import java.io.Serializable;
import org.sijill.common.BusinessException;
import org.sijill.common.Money;

/**
 * What a family lives in, and on what terms.
 *
 * @param rent rial a month; null unless it is rented
 * @param rooms 0 to 99
 */
public record DwellingTerms(DwellingKind kind, Tenure tenure, Money rent, int rooms) implements Serializable {

    private static final int MOST_ROOMS = 99;
    private static final Money HIGHEST_RENT = Money.of("9999.999");

    /** Of a family that lives nowhere: there is nothing to ask about. */
    public static final DwellingTerms NO_HOME = new DwellingTerms(DwellingKind.NONE, Tenure.FREE, null, 0);

    /** @throws BusinessException {@code household.error.rent}, {@code household.error.rentRange}, {@code household.error.rooms} */
    public DwellingTerms {
        if ((tenure == Tenure.RENTED) != (rent != null)) {
            throw new BusinessException("household.error.rent");
        }
        if (rent != null && (rent.compareTo(Money.ZERO) < 0 || rent.compareTo(HIGHEST_RENT) > 0)) {
            throw new BusinessException("household.error.rentRange");
        }
        if (rooms < 0 || rooms > MOST_ROOMS) {
            throw new BusinessException("household.error.rooms");
        }
    }

    /** @return whether there is a home to say anything else of */
    public boolean isHome() {
        return kind != DwellingKind.NONE;
    }
}
