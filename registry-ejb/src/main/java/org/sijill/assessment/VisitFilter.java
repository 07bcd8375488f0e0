package org.sijill.assessment;

import java.util.Optional;
import org.sijill.location.WilayaCode;

/**
 * Which visits a list shows; of those that are open.
 *
 * @param mine only what the actor has taken
 */
public record VisitFilter(Optional<WilayaCode> wilaya, Optional<When> when, boolean mine) {

    public static final VisitFilter ALL = new VisitFilter(Optional.empty(), Optional.empty(), false);

    /** Where a visit stands. */
    public enum When {
        /** A day is agreed: today, or it is over. */
        TODAY,
        /** A day is agreed: within seven days. */
        WEEK,
        /** A day is to be proposed. */
        NO_DAY,
        /** The family was written to. */
        WRITTEN,
        /** With the head, or sent back by him. */
        REVIEW
    }
}
