package org.sijill.office;

import org.sijill.security.OfficeCode;

/**
 * What an office is; its code tells, by the number of its parts.
 *
 * @see "reference.md §1.2"
 */
public enum OfficeKind {
    /** وزارة */
    MINISTRY,
    /** مديرية عامة, one a governorate */
    DIRECTORATE,
    /** دائرة, one a wilaya */
    WILAYA_OFFICE,
    /** مركز, under a wilaya's office */
    CENTRE;

    static OfficeKind of(OfficeCode code) {
        return values()[code.value().split("-").length - 1];
    }
}
