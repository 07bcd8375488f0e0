package org.sijill.recertification;

import java.time.LocalDate;
import java.util.UUID;
import org.sijill.household.HouseholdId;

/**
 * A family whose notice is due, as a place in the order in which they are asked.
 *
 * @param id of its certification
 * @param family null of the place before all
 */
public record Due(LocalDate nextOn, UUID id, HouseholdId family) {

    public static final Due BEFORE_ALL = new Due(LocalDate.EPOCH, new UUID(0, 0), null);
}
