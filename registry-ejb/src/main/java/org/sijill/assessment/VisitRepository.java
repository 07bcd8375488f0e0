package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.CaseNumber;
import org.sijill.common.Page;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

@ApplicationScoped
class VisitRepository {

    private static final String NEW_SUMMARY =
            """
            select new org.sijill.assessment.VisitSummary(
                v.id, v.number, v.caseId, v.caseNumber, v.status, v.visited.name, v.visited.mobile, v.visited.wilayaCode,
                v.visited.village, v.visited.landmark, v.urgent, v.plannedAt, v.slot.day, v.slot.part, v.slot.state,
                v.slot.wish, v.notHome, v.finding, v.version)
            from Visit v where\
            """;

    /** Nobody sees a visit to his own family, in no list and in no count. */
    private static final String NOT_OWN = "v.visited.concerned not like :own and ";

    private static final String OPEN = "v.status in :open and ";

    private final EntityManager entities;

    @Inject
    VisitRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected VisitRepository() {
        this(null);
    }

    void add(Object row) {
        entities.persist(row);
    }

    /** Sends what waits, so that it has its new version, and goes before what follows. */
    void flush() {
        entities.flush();
    }

    CaseNumber nextNumber(int year) {
        var next = (Number) entities.createNativeQuery("select nextval('sijill.visit_number_" + year + "')")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return CaseNumber.ofYear('V', year, next.intValue());
    }

    /** @return the visit of this case that is open, to be changed */
    Optional<Visit> takeOpen(Actor actor, UUID caseId) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select v from Visit v where v.caseId = :wanted and " + OPEN
                                                + restricted(actor),
                                        Visit.class)
                                .setParameter("wanted", caseId))
                .setParameter("open", open())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** @throws VisitNotFoundException if the case has no open visit within the actor's reach */
    Visit getOpen(Actor actor, UUID caseId) {
        return takeOpen(actor, caseId).orElseThrow(VisitNotFoundException::new);
    }

    /** @return of whatever state, the last first; of a case that moves or asks what came of it */
    List<Visit> ofCase(Actor actor, UUID caseId) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select v from Visit v where v.caseId = :wanted and " + restricted(actor)
                                                + " order by v.plannedAt desc, v.id desc",
                                        Visit.class)
                                .setParameter("wanted", caseId))
                .getResultList();
    }

    /**
     * To be changed: whoever changes it at the same time waits, and then finds it changed.
     *
     * @throws VisitNotFoundException if there is none within the actor's reach
     */
    Visit take(Actor actor, VisitId id) {
        return one(actor, "v.id = :wanted", id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(VisitNotFoundException::new);
    }

    /** @return the case for which this visit is made; empty if there is none within the actor's reach */
    Optional<UUID> findCase(Actor actor, VisitId id) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select v.caseId from Visit v where v.id = :wanted and " + restricted(actor),
                                        UUID.class)
                                .setParameter("wanted", id.value()))
                .getResultStream()
                .findFirst();
    }

    Optional<Visit> find(Actor actor, CaseNumber number) {
        return one(actor, "v.number = :wanted", number.toString(), LockModeType.NONE);
    }

    /** @throws VisitNotFoundException if there is none within the actor's reach */
    Visit get(Actor actor, CaseNumber number) {
        return find(actor, number).orElseThrow(VisitNotFoundException::new);
    }

    private Optional<Visit> one(Actor actor, String condition, Object wanted, LockModeType lock) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select v from Visit v where " + condition + " and " + restricted(actor),
                                        Visit.class)
                                .setParameter("wanted", wanted))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** @return the visits told for a day from this one on */
    List<Visit> scheduledFrom(Actor actor, LocalDate day) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select v from Visit v where v.status = :scheduled and v.slot.day >= :day and "
                                                + restricted(actor) + " order by v.slot.day, v.id",
                                        Visit.class)
                                .setParameter("scheduled", VisitStatus.SCHEDULED)
                                .setParameter("day", day))
                .getResultList();
    }

    /** @return urgent ones first, then by day, and by where they are */
    Page<VisitSummary> search(
            Actor actor, VisitFilter filter, Collection<UUID> mine, LocalDate today, int page, int size) {
        var conditions = OPEN + conditions(filter) + restricted(actor);
        var rows = bound(
                        actor,
                        filter,
                        mine,
                        today,
                        entities.createQuery(
                                NEW_SUMMARY + " " + conditions
                                        + " order by case when v.urgent = true or v.finding = org.sijill.assessment.Finding.UNSAFE"
                                        + " then 0 else 1 end, v.slot.day asc nulls first,"
                                        + " v.slot.part asc nulls first, v.visited.wilayaCode, v.visited.village, v.plannedAt, v.id",
                                VisitSummary.class))
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = bound(
                        actor,
                        filter,
                        mine,
                        today,
                        entities.createQuery("select count(v) from Visit v where " + conditions, Long.class))
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    /** @return how many are in one of these states */
    long count(Actor actor, Set<VisitStatus> in) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select count(v) from Visit v where v.status in :open and " + restricted(actor),
                                        Long.class)
                                .setParameter("open", in))
                .getSingleResult();
    }

    /** @return codes of the wilayat in which something is open, in order */
    List<String> wilayat(Actor actor) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select distinct v.visited.wilayaCode from Visit v where " + OPEN
                                                + restricted(actor) + " order by v.visited.wilayaCode",
                                        String.class)
                                .setParameter("open", open()))
                .getResultList();
    }

    List<TryLine> tries(Actor actor, VisitId id) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select new org.sijill.assessment.TryLine(t.result, t.triedAt, t.madeBy, t.who, t.what)"
                                                + " from VisitTry t, Visit v where t.visitId = v.id and v.id = :wanted and "
                                                + restricted(actor) + " order by t.receivedAt, t.id",
                                        TryLine.class)
                                .setParameter("wanted", id.value()))
                .getResultList();
    }

    /** @return as it was given last */
    Optional<VisitReport> report(Actor actor, VisitId id) {
        return bound(
                        actor,
                        entities.createQuery(
                                        "select r from VisitReport r, Visit v where r.visitId = v.id and v.id = :wanted and "
                                                + restricted(actor) + " order by r.revision desc",
                                        VisitReport.class)
                                .setParameter("wanted", id.value()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Lets one sending have one effect: whoever sends under the same key at the same time waits until this transaction ends.
     *
     * @return whether nothing came under this key before
     */
    boolean receive(Visit visit, String key, Actor by, Instant now) {
        return entities.createNativeQuery("insert into visit_sending (visit_id, sending_key, received_at, received_by)"
                                + " values (cast(?1 as uuid), ?2, cast(?3 as timestamptz), cast(?4 as uuid))"
                                + " on conflict do nothing")
                        .setParameter(1, visit.id().toString())
                        .setParameter(2, key)
                        .setParameter(3, now.toString())
                        .setParameter(4, by.id().value().toString())
                        .executeUpdate()
                == 1;
    }

    private static Set<VisitStatus> open() {
        var open = EnumSet.allOf(VisitStatus.class);
        open.removeIf(VisitStatus::isFinal);
        return open;
    }

    private static String conditions(VisitFilter filter) {
        return (filter.wilaya().isPresent() ? "v.visited.wilayaCode = :wilaya and " : "")
                + filter.when().map(VisitRepository::condition).orElse("")
                + (filter.mine() ? "v.caseId in :mine and " : "");
    }

    private static String condition(VisitFilter.When when) {
        return switch (when) {
            case TODAY, WEEK -> "v.status = org.sijill.assessment.VisitStatus.SCHEDULED and v.slot.day <= :last and ";
            case NO_DAY -> "v.status = org.sijill.assessment.VisitStatus.PLANNED and ";
            case WRITTEN -> "v.status = org.sijill.assessment.VisitStatus.AWAITING_FAMILY and ";
            case REVIEW ->
                "v.status in (org.sijill.assessment.VisitStatus.IN_REVIEW,"
                        + " org.sijill.assessment.VisitStatus.CORRECTING) and ";
        };
    }

    private static <T> TypedQuery<T> bound(
            Actor actor, VisitFilter filter, Collection<UUID> mine, LocalDate today, TypedQuery<T> query) {
        bound(actor, query).setParameter("open", open());
        filter.wilaya().ifPresent(wilaya -> query.setParameter("wilaya", wilaya.value()));
        filter.when().ifPresent(when -> {
            if (when == VisitFilter.When.TODAY || when == VisitFilter.When.WEEK) {
                query.setParameter("last", when == VisitFilter.When.TODAY ? today : today.plusWeeks(1));
            }
        });
        if (filter.mine()) {
            query.setParameter("mine", mine.isEmpty() ? List.of(new UUID(0, 0)) : mine);
        }
        return query;
    }

    private static String restricted(Actor actor) {
        return (actor.civilNumber().isPresent() ? NOT_OWN : "")
                + AccessScope.of(actor).restrict("v");
    }

    private static <Q extends Query> Q bound(Actor actor, Q query) {
        actor.civilNumber().ifPresent(own -> query.setParameter("own", "%," + own + ",%"));
        return AccessScope.of(actor).bind(query);
    }
}
