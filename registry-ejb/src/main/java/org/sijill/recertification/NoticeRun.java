package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import org.sijill.common.Tried;
import org.sijill.household.HouseholdId;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.ProcessPermissions;

/**
 * Asks all families whose notice is due, some at a time, each lot in a transaction of its own. Where a lot fails, its families are
 * asked one by one, and one that fails waits for the next day: it stops nobody else.
 */
@ApplicationScoped
class NoticeRun {

    static final int LOT = 50;

    private static final System.Logger LOG = System.getLogger(NoticeRun.class.getName());

    private final NoticeService notices;
    private final RecertificationDeadlines deadlines;
    private final CurrentActor current;
    private final ProcessPermissions permissions;

    private LocalDate doneOn = LocalDate.MIN;

    @Inject
    NoticeRun(
            NoticeService notices,
            RecertificationDeadlines deadlines,
            CurrentActor current,
            ProcessPermissions permissions) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.current = current;
        this.permissions = permissions;
    }

    /** For the container. */
    protected NoticeRun() {
        this(null, null, null, null);
    }

    /** Once a day, at the time at which families are written to; what a day missed, the next one makes good. */
    @ActivateRequestContext
    synchronized void today() {
        if (!doneOn.equals(deadlines.today()) && deadlines.isTimeToWrite()) {
            var day = deadlines.today();
            var asked = all();
            doneOn = day;
            if (asked > 0) {
                LOG.log(Level.INFO, "recertification=asked families={0}", Integer.toString(asked));
            }
        }
    }

    /** @return how many were asked; the second time finds nothing to do */
    int all() {
        return current.as(Actor.system(RecertificationProcess.KEY, permissions.of(RecertificationProcess.KEY)), () -> {
            var asked = 0;
            for (var lot = notices.due(Due.BEFORE_ALL, LOT);
                    !lot.isEmpty();
                    lot = notices.due(lot.get(lot.size() - 1), LOT)) {
                asked += ask(lot);
            }
            return asked;
        });
    }

    private int ask(List<Due> lot) {
        var families = lot.stream().map(Due::family).toList();
        if (isAsked(families)) {
            return families.size();
        }
        return (int)
                families.stream().filter(family -> isAsked(List.of(family))).count();
    }

    private boolean isAsked(List<HouseholdId> families) {
        return new Tried(failure -> {
                    if (families.size() == 1) {
                        LOG.log(Level.ERROR, "recertification=not-asked household={0}", families.get(0));
                    }
                })
                .now(() -> notices.ask(families));
    }
}
