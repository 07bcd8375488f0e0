package org.sijill.household;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.common.BusinessException;
import org.sijill.common.MobileDigits;

/**
 * How a family is reached and found: what may be corrected at the counter without a proposal.
 *
 * @param mobile eight digits; empty for a family without a phone
 * @param landmark what stands nearby; empty if not told
 * @see "reference.md §1.6 (mobile, address)"
 */
public record Contact(String mobile, String landmark) implements Serializable {

    private static final int LONGEST = 200;

    /** @throws BusinessException {@code household.error.mobile}, {@code household.error.landmark} */
    public Contact {
        if (!mobile.isEmpty() && !MobileDigits.areThose(mobile)) {
            throw new BusinessException("household.error.mobile");
        }
        if (landmark.length() > LONGEST) {
            throw new BusinessException("household.error.landmark");
        }
    }

    /**
     * @param mobile as {@link MobileDigits} allow
     * @param landmark as typed; blanks around it go
     * @throws BusinessException {@code household.error.mobile}, also for no phone at all; {@code household.error.landmark}
     */
    public static Contact typed(String mobile, String landmark) {
        var digits = MobileDigits.of(mobile);
        if (digits.isEmpty()) {
            throw new BusinessException("household.error.mobile");
        }
        return new Contact(digits, landmark.strip().replaceAll("\\s+", " "));
    }

    public static Contact of(Residence residence) {
        return new Contact(residence.mobile(), residence.landmark());
    }

    /** @return the names of what is otherwise than before; none if all is the same */
    List<String> changedFrom(Contact former) {
        return Stream.of(
                        former.mobile.equals(mobile) ? "" : "mobile",
                        former.landmark.equals(landmark) ? "" : "landmark")
                .filter(field -> !field.isEmpty())
                .toList();
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
