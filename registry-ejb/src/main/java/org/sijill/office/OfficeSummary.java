package org.sijill.office;

import org.sijill.location.BilingualName;
import org.sijill.security.OfficeCode;

/**
 * A row in the list of offices.
 *
 * @param accounts how many enabled accounts belong to it
 * @param version to hand back with a change
 */
public record OfficeSummary(
        OfficeCode code, OfficeKind kind, BilingualName name, boolean closed, long accounts, long version) {}
