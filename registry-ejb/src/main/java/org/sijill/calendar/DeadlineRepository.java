package org.sijill.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** Deadlines, each read together with its standings and within what the actor may reach. */
@ApplicationScoped
class DeadlineRepository {

    private final EntityManager entities;

    /** for the container */
    protected DeadlineRepository() {
        this(null);
    }

    @Inject
    DeadlineRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @return those not done, by case and name */
    List<Deadline> open(Actor actor, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                """
                        select distinct d from Deadline d left join fetch d.standings
                        where d.state <> org.sijill.calendar.DeadlineState.DONE and d.caseId in :cases and
                        """
                                        + scope.restrict("d") + " order by d.caseId, d.name",
                                Deadline.class)
                        .setParameter("cases", cases))
                .getResultList();
    }

    /** @return every one whose clock runs, the earliest due first */
    List<Deadline> running(Actor actor) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                        """
                        select distinct d from Deadline d left join fetch d.standings
                        where d.state = org.sijill.calendar.DeadlineState.RUNNING and
                        """
                                + scope.restrict("d") + " order by d.dueAt, d.id",
                        Deadline.class))
                .getResultList();
    }

    void add(Deadline deadline) {
        entities.persist(deadline);
    }

    /** Leaves nothing read in this transaction; for work on very many rows. */
    void writeAndForget() {
        entities.flush();
        entities.clear();
    }
}
