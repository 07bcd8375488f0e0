package org.sijill.household;

import org.sijill.security.OfficeCode;

/** Which family, and whose. It says that there is one, not who may see it. */
public record HouseholdReference(HouseholdId id, String number, OfficeCode office) {}
