package org.sijill.quality;

import java.time.Instant;
import java.time.YearMonth;
import org.sijill.registration.ApplicationId;
import org.sijill.security.ActorId;
import org.sijill.security.OfficeCode;

/**
 * A drawn application in a list.
 *
 * @param number of the application
 * @param month in which it was decided
 * @param faults points that were answered with no
 * @param reviewedBy null until it is reviewed
 * @param own whether it is known that the actor had a hand in the application, so that a colleague reviews it
 */
public record ReviewSummary(
        ReviewId id,
        ApplicationId application,
        String number,
        OfficeCode office,
        YearMonth month,
        Instant decidedAt,
        ReviewState state,
        int faults,
        ActorId reviewedBy,
        Instant reviewedAt,
        boolean own,
        long version) {}
