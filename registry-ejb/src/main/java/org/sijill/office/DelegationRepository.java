package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/** Keeps who stands in for whom. */
@ApplicationScoped
class DelegationRepository {

    /** Of the actor, or of somebody whose area and level lie within his own. */
    private static final String WITHIN =
            " (d.delegatorId = :me or d.delegateId = :me or (:heads = true and %s and (g.areaCode = :scopeOffice"
                    + " or g.areaCode like :scopeArea)))";

    private final EntityManager em;

    @Inject
    DelegationRepository(EntityManager em) {
        this.em = em;
    }

    /** for the container */
    protected DelegationRepository() {
        this(null);
    }

    void add(Delegation delegation) {
        em.persist(delegation);
    }

    /** So that a violated constraint is seen by its name. */
    void flush() {
        em.flush();
    }

    /** @param heads whether the actor sees those of the colleagues he heads too */
    Optional<Delegation> find(Actor actor, boolean heads, DelegationId id) {
        return query(actor, heads, "d.id = :id", "")
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** @return those that had not ended before this day, the next one first; and then the ended ones */
    List<Delegation> list(Actor actor, boolean heads, LocalDate since) {
        return query(actor, heads, "d.toOn >= :since", " order by d.fromOn desc, d.id")
                .setParameter("since", since)
                .getResultList();
    }

    /** @return who of those the actor heads, and he himself, is away on this day; one statement */
    List<Absence> away(Actor actor, LocalDate day) {
        var scope = AccessScope.of(actor);
        return scope.bind(em.createQuery(
                                "select new org.sijill.office.Absence(d.delegatorId, d.toOn, s.nameAr, s.nameEn)"
                                        + " from Delegation d, Account g, Account s where g.id = d.delegatorId"
                                        + " and s.id = d.delegateId and d.endedAt is null and d.fromOn <= :day"
                                        + " and d.toOn >= :day and" + WITHIN.formatted(scope.restrict("g")),
                                Absence.class)
                        .setParameter("day", day)
                        .setParameter("me", actor.id().value())
                        .setParameter("heads", true))
                .getResultList();
    }

    private TypedQuery<Delegation> query(Actor actor, boolean heads, String condition, String order) {
        var scope = AccessScope.of(actor);
        return scope.bind(em.createQuery(
                        "select d from Delegation d, Account g where g.id = d.delegatorId and " + condition + " and"
                                + WITHIN.formatted(scope.restrict("g")) + order,
                        Delegation.class)
                .setParameter("me", actor.id().value())
                .setParameter("heads", heads));
    }

    /** @return whether anybody stands in for him on one of these days already */
    boolean isTaken(UUID delegator, LocalDate from, LocalDate to) {
        return em.createQuery(
                                "select count(d) from Delegation d where d.delegatorId = :delegator and d.endedAt is null"
                                        + " and d.fromOn <= :to and d.toOn >= :from",
                                Long.class)
                        .setParameter("delegator", delegator)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getSingleResult()
                > 0;
    }
}
