package org.sijill.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.sijill.common.MovableClock;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** Sums over the open items. */
@ApplicationScoped
class LoadRepository {

    private static final int YOUNG = 5;
    private static final int MIDDLE = 10;
    private static final int OLDER = 20;

    private final EntityManager entities;

    @Inject
    LoadRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected LoadRepository() {
        this(null);
    }

    List<LoadRow> rows(Actor actor, Instant now) {
        var scope = AccessScope.of(actor);
        var query = entities.createQuery(
                """
                select new org.sijill.worklist.LoadRow(w.claimedBy, w.officeCode, count(w),
                    sum(case when w.paused = false and w.dueAt < :now then 1 else 0 end),
                    sum(case when w.paused = false and w.dueAt >= :now and w.dueAt < :soon then 1 else 0 end),
                    sum(case when w.paused = true then 1 else 0 end),
                    sum(case when w.since >= :young then 1 else 0 end),
                    sum(case when w.since < :young and w.since >= :middle
                        then 1 else 0 end),
                    sum(case when w.since < :middle and w.since >= :older
                        then 1 else 0 end),
                    sum(case when w.since < :older then 1 else 0 end))
                from WorkItem w where w.closedAt is null and\
                """
                        + scope.restrict("w") + InboxQuery.OF_THE_OFFICE + " group by w.claimedBy, w.officeCode",
                LoadRow.class);
        return scope.bind(query)
                .setParameter("now", now)
                .setParameter("soon", daysBack(now, -2))
                .setParameter("young", daysBack(now, YOUNG))
                .setParameter("middle", daysBack(now, MIDDLE))
                .setParameter("older", daysBack(now, OLDER))
                .getResultList();
    }

    /** @return the beginning of the day that lies so many days before today */
    private static Instant daysBack(Instant now, int days) {
        return now.atZone(MovableClock.ZONE)
                .toLocalDate()
                .minusDays(days)
                .atStartOfDay(MovableClock.ZONE)
                .toInstant();
    }
}
