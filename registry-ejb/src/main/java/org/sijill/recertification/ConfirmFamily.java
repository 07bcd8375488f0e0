package org.sijill.recertification;

import org.sijill.household.HouseholdId;

/**
 * Nothing changed in a family.
 *
 * @param shown what was on the page
 */
public record ConfirmFamily(HouseholdId family, CertificationId shown) {}
