package org.sijill.security;

import java.util.UUID;

/**
 * What foundation features need to know of a case to keep need-to-know on their own rows about it: deadlines, work items,
 * messages.
 *
 * @param id identity of the case in its own feature; also the business key of its process
 * @param number as people read it, {@code A-26-004217-4}
 * @param office whose case it is
 * @param level confidentiality level, 0 to 4
 */
public record CaseReference(UUID id, String number, OfficeCode office, int level) {

    public CaseReference at(OfficeCode other) {
        return new CaseReference(id, number, other, level);
    }
}
