package org.sijill.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.YearMonth;
import org.sijill.common.MovableClock;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.ProcessPermissions;

/** Has the sample drawn when a month has begun for which this server has not seen to it. */
@ApplicationScoped
class DrawRun {

    private static final System.Logger LOG = System.getLogger(DrawRun.class.getName());

    private static final String KEY = "quality";

    private final QualityDrawService draws;
    private final CurrentActor current;
    private final ProcessPermissions permissions;
    private final Clock clock;

    private YearMonth seenTo;

    @Inject
    DrawRun(QualityDrawService draws, CurrentActor current, ProcessPermissions permissions, Clock clock) {
        this.draws = draws;
        this.current = current;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** For the container. */
    protected DrawRun() {
        this(null, null, null, null);
    }

    /** What fails is tried again the next time. */
    @ActivateRequestContext
    synchronized void look() {
        var month = YearMonth.from(clock.instant().atZone(MovableClock.ZONE));
        if (month.equals(seenTo)) {
            return;
        }
        int drawn = current.as(Actor.system(KEY, permissions.of(KEY)), draws::draw);
        seenTo = month;
        if (drawn > 0) {
            LOG.log(Level.INFO, "quality=drawn applications={0}", Integer.toString(drawn));
        }
    }
}
