package org.sijill.office;

import org.sijill.common.DateRange;

/** One value of a parameter and the days it holds. */
record Parameter(String name, DateRange days, String value, String legalReference) {}
