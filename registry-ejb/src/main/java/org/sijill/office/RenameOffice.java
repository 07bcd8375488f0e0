package org.sijill.office;

import org.sijill.location.BilingualName;
import org.sijill.security.OfficeCode;

/**
 * Another name for an office.
 *
 * @param version of the office as it was read
 */
public record RenameOffice(OfficeCode code, long version, BilingualName name) {}
