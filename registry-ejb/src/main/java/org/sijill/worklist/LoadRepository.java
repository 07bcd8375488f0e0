package org.sijill.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
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

    /** In the order in which {@link LoadRow} and {@link OpenWork} take them. */
    private static final String SUMS =
            """
            count(w),
            sum(case when w.paused = false and w.dueAt < :now then 1 else 0 end),
            sum(case when w.paused = false and w.dueAt >= :now and w.dueAt < :soon then 1 else 0 end),
            sum(case when w.paused = true then 1 else 0 end),
            sum(case when w.since >= :young then 1 else 0 end),
            sum(case when w.since < :young and w.since >= :middle then 1 else 0 end),
            sum(case when w.since < :middle and w.since >= :older then 1 else 0 end),
            sum(case when w.since < :older then 1 else 0 end)\
            """;

    private static final String WITHIN_REACH =
            " from WorkItem w where w.closedAt is null" + InboxQuery.OF_THE_OFFICE + " and";

    private static final String BY_WORK_AND_BY_VILLAGE =
            " group by SQL('grouping sets ((?, ?, ?, ?), (?, ?))', w.claimedBy, w.officeCode, w.permission, w.level, w.place, w.village)";

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
        return sums(
                        actor,
                        now,
                        "select new org.sijill.worklist.LoadRow(w.claimedBy, w.officeCode, " + SUMS + ")" + WITHIN_REACH
                                + AccessScope.of(actor).restrict("w") + " group by w.claimedBy, w.officeCode",
                        LoadRow.class)
                .getResultList();
    }

    /** What the inbox says beside its rows: counted together, for counting reads every open item within reach. */
    Overview overview(Actor actor, InboxFilter filter, Instant now) {
        var query = sums(
                actor,
                now,
                "select new org.sijill.worklist.OpenWork(w.claimedBy, w.officeCode, w.permission, max(w.level), w.place, w.village, "
                        + SUMS + ", sum(case when w.closedAt is null" + InboxQuery.asked(filter)
                        + " then 1 else 0 end))"
                        + WITHIN_REACH + AccessScope.of(actor).restrict("w") + BY_WORK_AND_BY_VILLAGE,
                OpenWork.class);
        return new Overview(actor, InboxQuery.bindAsked(actor, filter, query).getResultList());
    }

    private <T> TypedQuery<T> sums(Actor actor, Instant now, String query, Class<T> type) {
        return AccessScope.of(actor)
                .bind(entities.createQuery(query, type))
                .setParameter("now", now)
                .setParameter("soon", daysBack(now, -2))
                .setParameter("young", daysBack(now, YOUNG))
                .setParameter("middle", daysBack(now, MIDDLE))
                .setParameter("older", daysBack(now, OLDER));
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
