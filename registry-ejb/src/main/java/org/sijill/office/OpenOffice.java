package org.sijill.office;

import org.sijill.location.BilingualName;

/**
 * A new centre under a wilaya's office.
 *
 * @param code the wilaya office's, a hyphen and 1 to 8 Latin capitals and digits: {@code OM-DA-01-C1}
 */
public record OpenOffice(String code, BilingualName name) {}
