package org.sijill.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

@ApplicationScoped
class ReviewRepository {

    private static final String OF_MONTH = " from QualityReview r where r.month = :month and";

    private final EntityManager entities;

    @Inject
    ReviewRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected ReviewRepository() {
        this(null);
    }

    void add(QualityDraw draw) {
        entities.persist(draw);
        // what is drawn refers to it
        entities.flush();
    }

    void add(QualityReview review) {
        entities.persist(review);
    }

    void add(ReviewAnswer answer) {
        entities.persist(answer);
    }

    /** @return the months whose sample was drawn, the latest first */
    List<YearMonth> drawn() {
        return entities.createQuery("select d.month from QualityDraw d order by d.month desc", LocalDate.class)
                .getResultStream()
                .map(YearMonth::from)
                .toList();
    }

    /** @throws NotAvailableException if none of this application was drawn, or it lies beyond the actor's reach */
    QualityReview get(Actor actor, CaseNumber application) {
        return one(actor, "r.applicationNumber = :wanted", application.toString());
    }

    /** @throws NotAvailableException if there is none, or it lies beyond the actor's reach */
    QualityReview get(Actor actor, ReviewId id) {
        return one(actor, "r.id = :wanted", id.value());
    }

    private QualityReview one(Actor actor, String condition, Object wanted) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select r from QualityReview r where " + condition + " and" + scope.restrict("r"),
                                QualityReview.class)
                        .setParameter("wanted", wanted))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAvailableException::new);
    }

    /** @return all of a month, in the order of offices and numbers */
    List<QualityReview> ofMonth(Actor actor, YearMonth month) {
        return query(actor, "select r", month, Set.of(ReviewState.values()), QualityReview.class)
                .getResultList();
    }

    /** @param only where they stand; empty for all of them */
    Page<QualityReview> search(Actor actor, YearMonth month, Optional<ReviewState> only, int page, int size) {
        var states = only.map(Set::of).orElseGet(() -> Set.of(ReviewState.values()));
        var rows = query(actor, "select r", month, states, QualityReview.class)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = query(actor, "select count(r)", month, states, Long.class).getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    private <T> TypedQuery<T> query(
            Actor actor, String wanted, YearMonth month, Set<ReviewState> states, Class<T> type) {
        var scope = AccessScope.of(actor);
        var order = type == QualityReview.class ? " order by r.officeCode, r.applicationNumber" : "";
        return scope.bind(
                entities.createQuery(wanted + OF_MONTH + scope.restrict("r") + "and r.state in :states" + order, type)
                        .setParameter("month", month.atDay(1))
                        .setParameter("states", states));
    }

    /** @return of reviews that were read within the actor's reach, in the order of the checklist; one statement */
    List<ReviewAnswer> answers(Collection<QualityReview> reviews) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select a from ReviewAnswer a where a.reviewId in :reviews order by a.id", ReviewAnswer.class)
                .setParameter(
                        "reviews",
                        reviews.stream().map(review -> review.id().value()).toList())
                .getResultList();
    }
}
