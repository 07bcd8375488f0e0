package org.sijill.registration;

import org.sijill.common.BusinessException;
import org.sijill.common.Digits;

/**
 * Civil number as the register prints it. Valid is what the civil register knows; here only the form is checked: one to nine
 * digits. Stored without leading zeros.
 *
 * @see "reference.md §1.6 (identity), §11 no. 9"
 */
public record CivilNumber(String value) {

    public CivilNumber {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new BusinessException("registration.error.civilNumber");
        }
    }

    /**
     * @param typed Latin or Arabic-Indic digits, blanks allowed
     * @throws BusinessException {@code registration.error.civilNumber} if it is not one to nine digits
     */
    public static CivilNumber of(String typed) {
        return new CivilNumber(Digits.latin(typed).replaceAll("\\s", "").replaceFirst("^0+", ""));
    }
}
