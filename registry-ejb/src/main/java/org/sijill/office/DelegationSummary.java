package org.sijill.office;

import java.time.LocalDate;

/**
 * A row in the list of who stands in for whom.
 *
 * @param from first day
 * @param to last day, that day included
 * @param mayEnd whether whoever looks may end it before its time
 * @param version to hand back when it is ended
 */
public record DelegationSummary(
        DelegationId id,
        Colleague delegator,
        Colleague delegate,
        LocalDate from,
        LocalDate to,
        String reason,
        DelegationState state,
        boolean mayEnd,
        long version) {}
