package org.sijill.registration;

import org.sijill.household.HouseholdReference;

/**
 * The file of an approved family.
 *
 * @param made whether it was made by this approval; false if the family had one
 */
record EnteredFamily(HouseholdReference family, boolean made) {}
