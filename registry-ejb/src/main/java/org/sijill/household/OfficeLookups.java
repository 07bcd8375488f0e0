package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.sijill.common.MovableClock;
import org.sijill.common.Turns;
import org.sijill.office.Parameters;
import org.sijill.security.ActorId;

/** Counts who asks where people of other areas are registered, so that the registry is not read out number by number. */
@ApplicationScoped
class OfficeLookups {

    private static final String LIMIT = "household.whereRegistered.limit";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MEMORY = Duration.ofDays(1);

    private final OfficeLookupRepository lookups;
    private final Parameters parameters;
    private final Turns turns;
    private final Clock clock;

    @Inject
    OfficeLookups(OfficeLookupRepository lookups, Parameters parameters, Turns turns, Clock clock) {
        this.lookups = lookups;
        this.parameters = parameters;
        this.turns = turns;
        this.clock = clock;
    }

    /** For the container. */
    protected OfficeLookups() {
        this(null, null, null, null);
    }

    /**
     * Counts a question.
     *
     * @return 0 if it may be answered; else in how many minutes the next one may be asked, and nothing was counted
     */
    int count(ActorId by) {
        turns.take("office lookup " + by);
        var now = clock.instant();
        var asked = lookups.askedSince(by, now.minus(HOUR));
        if (asked.size() >= parameters.number(LIMIT, LocalDate.ofInstant(now, MovableClock.ZONE))) {
            return (int) Duration.between(now, asked.get(0).plus(HOUR)).toMinutes() + 1;
        }
        lookups.forgetBefore(by, now.minus(MEMORY));
        lookups.add(OfficeLookup.asked(by, now));
        return 0;
    }
}
