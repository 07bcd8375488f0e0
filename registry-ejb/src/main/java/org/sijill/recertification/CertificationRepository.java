package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.household.HouseholdId;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

@ApplicationScoped
class CertificationRepository {

    private final EntityManager entities;

    @Inject
    CertificationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected CertificationRepository() {
        this(null);
    }

    void add(Certification certification) {
        entities.persist(certification);
    }

    void flush() {
        entities.flush();
    }

    /** @throws NotAvailableException if the family has none, or lies beyond the actor's reach */
    Certification get(Actor actor, HouseholdId family) {
        return find(actor, family).orElseThrow(NotAvailableException::new);
    }

    /** @return the current one of this family */
    Optional<Certification> find(Actor actor, HouseholdId family) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select c from Certification c where c.householdId = :family and c.endedAt is null and"
                                        + scope.restrict("c"),
                                Certification.class)
                        .setParameter("family", family.value()))
                .getResultStream()
                .findFirst();
    }

    /** @return the one before the current one */
    Optional<Certification> former(Actor actor, HouseholdId family) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select c from Certification c where c.householdId = :family and c.endedAt is not null and"
                                        + scope.restrict("c") + " order by c.endedAt desc, c.id desc",
                                Certification.class)
                        .setParameter("family", family.value()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @return the current ones of these families; one statement */
    List<Certification> of(Actor actor, Collection<UUID> families) {
        if (families.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select c from Certification c where c.householdId in :families and c.endedAt is null and"
                                        + scope.restrict("c"),
                                Certification.class)
                        .setParameter("families", families))
                .getResultList();
    }

    /** @return families whose notice is due, the earliest first, from the one after {@code from} on */
    List<Certification> due(Actor actor, LocalDate until, Due from, int most) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                """
                                select c from Certification c
                                where c.stage = org.sijill.recertification.CertificationStage.CERTIFIED
                                and c.nextOn <= :until and (c.nextOn > :day or c.nextOn = :day and c.id > :id) and
                                """
                                        + scope.restrict("c") + " order by c.nextOn, c.id",
                                Certification.class)
                        .setParameter("until", until)
                        .setParameter("day", from.nextOn())
                        .setParameter("id", from.id()))
                .setMaxResults(most)
                .getResultList();
    }

    /** @return those of these stages, the first to end first */
    Page<Certification> search(Actor actor, Collection<CertificationStage> stages, int page, int size) {
        var scope = AccessScope.of(actor);
        var rows = scope.bind(entities.createQuery(
                                "select c from Certification c where c.endedAt is null and c.stage in :stages and"
                                        + scope.restrict("c") + " order by c.nextOn, c.householdNumber",
                                Certification.class)
                        .setParameter("stages", stages))
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = scope.bind(entities.createQuery(
                                "select count(c) from Certification c where c.endedAt is null and c.stage in :stages and"
                                        + scope.restrict("c"),
                                Long.class)
                        .setParameter("stages", stages))
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    /**
     * Gives those that end before a day another one within the days after it, the same each time.
     *
     * @param days over how many days they are spread
     */
    void spread(Actor actor, LocalDate first, int days) {
        var scope = AccessScope.of(actor);
        scope.bind(entities.createQuery(
                                "select c from Certification c where c.endedAt is null and c.nextOn < :first"
                                        + " and c.stage = org.sijill.recertification.CertificationStage.CERTIFIED and"
                                        + scope.restrict("c"),
                                Certification.class)
                        .setParameter("first", first))
                .getResultStream()
                .forEach(certification -> certification.spread(first, days));
    }
}
