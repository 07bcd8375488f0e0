package org.sijill.registration;

import java.io.Serializable;
import java.time.LocalDate;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.security.CivilNumber;

/**
 * Who somebody says he is, before a code proves the phone.
 *
 * @param cardExpiresOn last day of his card, as it is printed there
 * @param mobile as typed; the code goes there only if the registry holds no phone of this person
 * @param language of the message
 */
public record AskPasscode(CivilNumber civilNumber, LocalDate cardExpiresOn, MobileNumber mobile, Language language)
        implements Serializable {

    private static final int LONGEST_YEARS = 20;

    /** @throws BusinessException {@code registration.error.cardExpiry} if no card bears such a date */
    void requireCardOn(LocalDate today) {
        if (cardExpiresOn.isBefore(today.minusYears(LONGEST_YEARS))
                || cardExpiresOn.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new BusinessException("registration.error.cardExpiry");
        }
    }

    /** Nothing of it: it is personal. */
    @Override
    public String toString() {
        return "AskPasscode";
    }
}
