package org.sijill.household;

import java.io.Serializable;

/**
 * Where a family is found and reached.
 *
 * @param wilaya code of the wilaya
 * @param village empty if not told
 * @param landmark what stands nearby, for there are few street numbers; empty if not told
 * @param mobile the family's phone, eight digits; empty if it has none
 * @see "reference.md §1.6 (address)"
 */
public record Residence(String wilaya, String village, String landmark, String mobile) implements Serializable {

    /** Not the address: it is personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "residence";
    }
}
