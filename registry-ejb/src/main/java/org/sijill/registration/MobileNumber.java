package org.sijill.registration;

import java.io.Serializable;
import org.sijill.common.BusinessException;
import org.sijill.common.Digits;

/**
 * An Omani mobile number, eight digits without the country code.
 *
 * @see "reference.md §1.6 (mobile)"
 */
public record MobileNumber(String value) implements Serializable {

    public MobileNumber {
        if (!value.matches("(7[126-9]|9[1-9])[0-9]{6}")) {
            throw new BusinessException("registration.error.mobile");
        }
    }

    /**
     * @param typed Latin or Arabic-Indic digits; blanks, dashes and the country code (+968, 00968) allowed
     * @throws BusinessException {@code registration.error.mobile} if it is not an Omani mobile number
     */
    public static MobileNumber of(String typed) {
        return new MobileNumber(Digits.latin(typed).replaceAll("[\\s-]", "").replaceFirst("^(\\+|00)968", ""));
    }
}
