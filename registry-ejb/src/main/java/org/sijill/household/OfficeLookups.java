package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.sijill.common.MovableClock;
import org.sijill.office.Parameters;
import org.sijill.security.ActorId;

/** Counts who asks where people of other areas are registered, so that the registry is not read out number by number. */
@ApplicationScoped
class OfficeLookups {

    private static final String LIMIT = "household.whereRegistered.limit";

    private final OfficeLookupRepository lookups;
    private final Parameters parameters;
    private final Clock clock;

    @Inject
    OfficeLookups(OfficeLookupRepository lookups, Parameters parameters, Clock clock) {
        this.lookups = lookups;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** For the container. */
    protected OfficeLookups() {
        this(null, null, null);
    }

    /**
     * Counts a question.
     *
     * @return 0 if it may be answered; else in how many minutes the next one may be asked, and nothing was counted
     */
    int count(ActorId by) {
        var now = clock.instant();
        var most = parameters.number(LIMIT, LocalDate.ofInstant(now, MovableClock.ZONE));
        return lookups.ask(by, now, most)
                .map(again -> (int) Duration.between(now, again).toMinutes() + 1)
                .orElse(0);
    }
}
