package org.sijill.registration;

import java.io.Serializable;
import org.sijill.common.BusinessException;
import org.sijill.common.MobileDigits;

/**
 * An Omani mobile number, eight digits without the country code.
 *
 * @see "reference.md §1.6 (mobile)"
 */
public record MobileNumber(String value) implements Serializable {

    public MobileNumber {
        if (!MobileDigits.areThose(value)) {
            throw new BusinessException("registration.error.mobile");
        }
    }

    /**
     * @param typed as {@link MobileDigits} allow
     * @throws BusinessException {@code registration.error.mobile} if it is not an Omani mobile number
     */
    public static MobileNumber of(String typed) {
        return new MobileNumber(MobileDigits.of(typed));
    }
}
