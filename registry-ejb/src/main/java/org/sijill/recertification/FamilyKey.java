package org.sijill.recertification;

import java.io.Serializable;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.security.CivilNumber;

/**
 * By what somebody names a family: its own number, or the civil number of whoever is responsible for it.
 *
 * @param value in Latin digits
 */
public record FamilyKey(String value, boolean household) implements Serializable {

    /**
     * @param typed digits of any script, blanks and dashes anywhere
     * @throws BusinessException {@code recertification.error.number} if it can be neither
     */
    public static FamilyKey typed(String typed) {
        var number = CaseNumber.find(typed).map(CaseNumber::toString).filter(found -> found.startsWith("H-"));
        if (number.isPresent()) {
            return new FamilyKey(number.get(), true);
        }
        return CivilNumber.typed(typed)
                .map(civil -> new FamilyKey(civil.value(), false))
                .orElseThrow(() -> new BusinessException("recertification.error.number"));
    }

    CaseNumber number() {
        return CaseNumber.parse(value);
    }

    CivilNumber civilNumber() {
        return new CivilNumber(value);
    }

    /** Nothing of it: it may be a civil number. */
    @Override
    public String toString() {
        return "FamilyKey";
    }
}
