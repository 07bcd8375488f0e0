package org.sijill.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.common.TransactionMemory;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

/** Deadlines, each read together with its standings and within what the actor may reach. */
@ApplicationScoped
class DeadlineRepository {

    private final EntityManager entities;
    private final TransactionMemory memory;

    /** for the container */
    protected DeadlineRepository() {
        this(null, null);
    }

    @Inject
    DeadlineRepository(EntityManager entities, TransactionMemory memory) {
        this.entities = entities;
        this.memory = memory;
    }

    /** What this transaction read and added of one case; all of it lies in one office and at one level. */
    private record OfCase(List<Deadline> deadlines) {}

    /** @return those not done, by case and name; no case is read twice in a transaction */
    List<Deadline> open(Actor actor, Collection<UUID> cases) {
        var found = new ArrayList<Deadline>();
        var unknown = new HashSet<UUID>();
        for (var caseId : cases) {
            memory.find(OfCase.class, caseId)
                    .ifPresentOrElse(known -> found.addAll(known.deadlines()), () -> unknown.add(caseId));
        }
        found.addAll(read(actor, unknown));
        var scope = AccessScope.of(actor);
        return found.stream()
                .filter(Deadline::isOpen)
                .filter(deadline -> scope.covers(new OfficeCode(deadline.officeCode()), deadline.level()))
                .sorted(Comparator.comparing(Deadline::caseId).thenComparing(Deadline::name))
                .toList();
    }

    void noneOf(UUID newCase) {
        memory.keep(OfCase.class, newCase, new OfCase(new ArrayList<>()));
    }

    private List<Deadline> read(Actor actor, Set<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        var rows = scope.bind(entities.createQuery(
                                """
                        select distinct d from Deadline d left join fetch d.standings
                        where d.state <> org.sijill.calendar.DeadlineState.DONE and d.caseId in :cases and
                        """
                                        + scope.restrict("d"),
                                Deadline.class)
                        .setParameter("cases", cases)
                        .setFlushMode(FlushModeType.COMMIT))
                .getResultList();
        var byCase = rows.stream().collect(Collectors.groupingBy(Deadline::caseId));
        cases.forEach(caseId -> {
            var ofCase = byCase.getOrDefault(caseId, List.of());
            // nothing may mean: nothing within reach
            if (!ofCase.isEmpty() || actor.isSystem()) {
                memory.keep(OfCase.class, caseId, new OfCase(new ArrayList<>(ofCase)));
            }
        });
        return rows;
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
        // where nothing is remembered, the next one who asks asks the database
        memory.find(OfCase.class, deadline.caseId())
                .ifPresentOrElse(known -> known.deadlines().add(deadline), entities::flush);
    }

    /** Leaves nothing read in this transaction; for work on very many rows. */
    void writeAndForget() {
        entities.flush();
        entities.clear();
        memory.forget();
    }
}
