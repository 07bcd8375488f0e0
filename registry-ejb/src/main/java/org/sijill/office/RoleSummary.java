package org.sijill.office;

import org.sijill.location.BilingualName;

/**
 * A role an account can hold.
 *
 * @param defaultLevel confidentiality level to propose, 0 to 4
 * @param standsAlone not held together with another
 */
public record RoleSummary(String code, BilingualName name, int defaultLevel, boolean standsAlone) {}
