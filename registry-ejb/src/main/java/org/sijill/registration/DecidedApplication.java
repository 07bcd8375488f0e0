package org.sijill.registration;

import java.time.Instant;
import java.util.UUID;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/**
 * An application that was decided, be it that the decision was taken back since.
 *
 * @param decidedAt when it was approved or rejected
 */
public record DecidedApplication(CaseReference about, Instant decidedAt) {

    /** As the query hands it over. */
    public DecidedApplication(UUID id, String number, String office, int level, Instant decidedAt) {
        this(new CaseReference(id, number, new OfficeCode(office), level), decidedAt);
    }

    public String number() {
        return about.number();
    }
}
