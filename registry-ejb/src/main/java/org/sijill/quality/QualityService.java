package org.sijill.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.common.WrongFieldsException;
import org.sijill.registration.DecidedApplications;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** Looking through the applications that were drawn, and what came of it. */
@Stateless
public class QualityService {

    /** Rows of a page of the list. */
    public static final int PAGE_SIZE = 20;

    private static final int LONGEST_NOTE = 500;

    private final ReviewRepository reviews;
    private final DecidedApplications applications;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public QualityService(
            ReviewRepository reviews,
            DecidedApplications applications,
            CurrentActor current,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.applications = applications;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected QualityService() {
        this(null, null, null, null, null);
    }

    /** @return the months whose sample was drawn, the latest first */
    @Requires("quality.read")
    public List<YearMonth> months() {
        audit.saw("quality.read", "quality_draw", "list");
        return reviews.drawn();
    }

    /**
     * What was drawn of a month, within the actor's reach.
     *
     * @param only where they stand; empty for all of them
     * @param page page number, from 1
     */
    @Requires("quality.read")
    public Page<ReviewSummary> reviews(YearMonth month, Optional<ReviewState> only, int page) {
        var found = reviews.search(current.get(), month, only, Math.max(1, page), PAGE_SIZE);
        audit.saw("quality.read", "quality_reviews", month.toString());
        return new Page<>(summaries(found.rows()), found.number(), found.size(), found.total());
    }

    /** The whole of a month with what the reviews say, for a file. */
    @Requires("quality.read")
    public List<ReviewDetails> export(YearMonth month) {
        var found = reviews.ofMonth(current.get(), month);
        audit.saw("quality.read", "quality_reviews", month.toString());
        var said = said(found);
        return found.stream()
                .map(review -> details(
                        review, review.summary(false), said.getOrDefault(review.id(), List.of()), Optional.empty()))
                .toList();
    }

    /** What came of a month's sample, within the actor's reach. */
    @Requires("quality.read")
    public QualityResults results(YearMonth month) {
        var found = reviews.ofMonth(current.get(), month);
        audit.saw("quality.read", "quality_reviews", month.toString());
        var faults = said(found).values().stream()
                .flatMap(List::stream)
                .filter(said -> said.answer() == PointAnswer.NO)
                .collect(Collectors.groupingBy(
                        ReviewedPoint::point, () -> new EnumMap<>(ReviewPoint.class), Collectors.counting()));
        var offices = found.stream()
                .collect(Collectors.groupingBy(review -> review.office().value(), TreeMap::new, Collectors.toList()));
        return new QualityResults(
                offices.values().stream().map(QualityService::ofOffice).toList(), faults);
    }

    /** @throws NotAvailableException if this application was not drawn, or lies beyond the actor's reach */
    @Requires("quality.read")
    public ReviewDetails details(CaseNumber application) {
        var review = reviews.get(current.get(), application);
        audit.saw("quality.read", "quality_review", review.id().toString());
        var own = applications.hadAHand(review.application());
        return details(
                review,
                review.summary(own),
                said(List.of(review)).getOrDefault(review.id(), List.of()),
                own ? Optional.of("quality.error.hand") : Optional.empty());
    }

    /**
     * Somebody who had no hand in it looked it through. What he recorded already stays so.
     *
     * @throws NotAvailableException if there is no such review within the actor's reach
     * @throws BusinessException {@code quality.error.hand}, {@code .pointMissing}, {@code .note}, {@code .over}
     */
    @Requires("quality.review")
    public void review(RecordReview command) {
        var actor = current.get();
        var review = reviews.get(actor, command.review());
        if (review.isReviewedBy(actor.id())) {
            return;
        }
        requireStranger(review);
        var said = inOrder(command.points());
        var faults =
                said.stream().filter(point -> point.answer() == PointAnswer.NO).count();
        review.record((int) faults, actor.id(), clock.instant(), command.version());
        said.forEach(point -> reviews.add(ReviewAnswer.of(review.id(), point)));
        audit.wrote("quality.review", "quality_review", review.id().toString(), review.version(), "state", "points");
    }

    /**
     * Something was done about what was wrong; whoever had a hand in the application does not say so. What the actor closed already
     * stays so.
     *
     * @throws NotAvailableException if there is no such review within the actor's reach
     * @throws BusinessException {@code quality.error.hand}, {@code .doneAbout}, {@code .over}
     */
    @Requires("quality.review")
    public void close(ReviewId id, String doneAbout, long version) {
        var actor = current.get();
        var review = reviews.get(actor, id);
        if (review.isClosedBy(actor.id())) {
            return;
        }
        requireStranger(review);
        review.close(doneAbout, actor.id(), clock.instant(), version);
        audit.wrote("quality.close", "quality_review", id.toString(), review.version(), "state", "doneAbout");
    }

    private void requireStranger(QualityReview review) {
        if (applications.hadAHand(review.application())) {
            throw new BusinessException("quality.error.hand");
        }
    }

    /** Each point once, what is wrong with a word about it. */
    private static List<ReviewedPoint> inOrder(Collection<ReviewedPoint> points) {
        var said = points.stream()
                .collect(Collectors.toMap(ReviewedPoint::point, Function.identity(), (one, other) -> other));
        var wrong = new LinkedHashMap<String, BusinessException>();
        for (var point : ReviewPoint.values()) {
            var answer = said.get(point);
            if (answer == null) {
                wrong.put(point.name(), new BusinessException("quality.error.pointMissing"));
            } else if (answer.answer() == PointAnswer.NO
                    && (answer.note().isBlank() || answer.note().length() > LONGEST_NOTE)) {
                wrong.put(point.name() + "-note", new BusinessException("quality.error.note"));
            }
        }
        WrongFieldsException.check(wrong);
        return said.values().stream()
                .sorted((one, other) -> one.point().compareTo(other.point()))
                .toList();
    }

    private List<ReviewSummary> summaries(List<QualityReview> found) {
        var own = applications.withAHand(
                found.stream().map(QualityReview::application).toList());
        return found.stream()
                .map(review -> review.summary(own.contains(review.application())))
                .toList();
    }

    private Map<ReviewId, List<ReviewedPoint>> said(List<QualityReview> found) {
        return reviews.answers(found).stream()
                .collect(Collectors.groupingBy(
                        ReviewAnswer::review, Collectors.mapping(ReviewAnswer::said, Collectors.toList())));
    }

    private static ReviewDetails details(
            QualityReview review, ReviewSummary facts, List<ReviewedPoint> said, Optional<String> whyNot) {
        return new ReviewDetails(facts, said, review.doneAbout(), review.closedBy(), review.closedAt(), whyNot);
    }

    private static QualityResults.OfOffice ofOffice(List<QualityReview> of) {
        return new QualityResults.OfOffice(
                of.get(0).office(),
                of.get(0).outOf(),
                of.size(),
                of.stream()
                        .filter(review -> review.state() != ReviewState.DRAWN)
                        .count(),
                of.stream().filter(review -> review.faults() > 0).count(),
                of.stream()
                        .filter(review -> review.state() == ReviewState.FAULTY)
                        .count());
    }
}
