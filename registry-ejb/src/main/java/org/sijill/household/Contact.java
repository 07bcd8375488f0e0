package org.sijill.household;

import java.io.Serializable;
import org.sijill.common.BusinessException;
import org.sijill.common.Digits;

/**
 * How a family is reached and found: what may be corrected at the counter without a change request.
 *
 * @param mobile eight digits; empty for a family without a phone
 * @param landmark what stands nearby; empty if not told
 * @see "reference.md §1.6 (mobile, address)"
 */
public record Contact(String mobile, String landmark) implements Serializable {

    private static final int LONGEST = 200;

    /** @throws BusinessException {@code household.error.mobile}, {@code household.error.landmark} */
    public Contact {
        if (!mobile.isEmpty() && !mobile.matches("(7[126-9]|9[1-9])[0-9]{6}")) {
            throw new BusinessException("household.error.mobile");
        }
        if (landmark.length() > LONGEST) {
            throw new BusinessException("household.error.landmark");
        }
    }

    /**
     * @param mobile digits of any script; blanks, dashes and the country code allowed
     * @param landmark as typed; blanks around it go
     * @throws BusinessException {@code household.error.mobile}, also for no phone at all; {@code household.error.landmark}
     */
    public static Contact typed(String mobile, String landmark) {
        var digits = Digits.latin(mobile).replaceAll("[\\s\\p{Z}\\p{Cf}-]", "").replaceFirst("^(\\+|00)968", "");
        if (digits.isEmpty()) {
            throw new BusinessException("household.error.mobile");
        }
        return new Contact(digits, landmark.strip().replaceAll("\\s+", " "));
    }

    static Contact of(Residence residence) {
        return new Contact(residence.mobile(), residence.landmark());
    }

    Residence in(Residence former) {
        return new Residence(former.wilaya(), former.village(), landmark, mobile);
    }

    /** Neither phone nor landmark: they are personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "contact";
    }
}
