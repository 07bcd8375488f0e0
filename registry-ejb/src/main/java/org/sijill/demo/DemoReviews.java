package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sijill.common.CaseNumber;
import org.sijill.common.MovableClock;
import org.sijill.quality.PointAnswer;
import org.sijill.quality.QualityDrawService;
import org.sijill.quality.QualityService;
import org.sijill.quality.RecordReview;
import org.sijill.quality.ReviewDetails;
import org.sijill.quality.ReviewPoint;
import org.sijill.quality.ReviewState;
import org.sijill.quality.ReviewedPoint;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.ProcessPermissions;

/**
 * The quality sample of last month on a demo server: drawn, and looked through by whoever had no hand in it, with a fault here and
 * there. Where one officer does everything, all of it stays to be reviewed.
 */
@ApplicationScoped
public class DemoReviews {

    private static final LocalTime MORNING = LocalTime.of(9, 20);

    /** One of so many is left to be reviewed; and one of so many is faulty. */
    private static final int LEFT_EVERY = 4;

    private static final int FAULTY_EVERY = 3;

    private static final int REMEDIED_EVERY = 2;

    private final QualityDrawService draws;
    private final QualityService reviews;
    private final DemoStaff staff;
    private final ProcessPermissions permissions;
    private final CurrentActor current;
    private final MovableClock clock;

    @Inject
    DemoReviews(
            QualityDrawService draws,
            QualityService reviews,
            DemoStaff staff,
            ProcessPermissions permissions,
            CurrentActor current,
            MovableClock clock) {
        this.draws = draws;
        this.reviews = reviews;
        this.staff = staff;
        this.permissions = permissions;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected DemoReviews() {
        this(null, null, null, null, null, null);
    }

    /** Makes them, unless a month was drawn already: what comes later is for whoever looks at the demo. */
    @ActivateRequestContext
    public void make() {
        var officers = staff.reviewing();
        if (!current.as(officers.get(0), reviews::months).isEmpty()) {
            return;
        }
        var now = clock.instant();
        var month = YearMonth.from(now.atZone(MovableClock.ZONE));
        var first = month.atDay(1).atTime(MORNING).atZone(MovableClock.ZONE).toInstant();
        var key = "quality";
        int drawn =
                current.as(Actor.system(key, permissions.of(key)), () -> clock.at(earlier(first, now), draws::draw));
        if (drawn > 0) {
            officers.forEach(officer -> current.as(officer, () -> {
                review(month.minusMonths(1), first, now);
                return null;
            }));
        }
    }

    private void review(YearMonth month, Instant first, Instant now) {
        var faults = Rows.of("faults.tsv");
        var which = 0;
        for (var row : reviews.reviews(month, Optional.of(ReviewState.DRAWN), 1).rows()) {
            var details = reviews.details(CaseNumber.parse(row.number()));
            which++;
            if (details.whyNot().isEmpty() && which % LEFT_EVERY != 0) {
                var fault = faults.get(which % faults.size());
                var faulty = which % FAULTY_EVERY == 1;
                var remedied = which % REMEDIED_EVERY == 0;
                clock.at(
                        earlier(first.plus(Duration.ofDays(1L + which)), now),
                        () -> record(details, faulty, remedied, fault));
            }
        }
    }

    private ReviewState record(ReviewDetails drawn, boolean faulty, boolean remedied, List<String> fault) {
        var points = Arrays.stream(ReviewPoint.values())
                .map(point -> faulty && point.name().equals(fault.get(0))
                        ? new ReviewedPoint(point, PointAnswer.NO, fault.get(1))
                        : new ReviewedPoint(point, PointAnswer.YES, ""))
                .toList();
        reviews.review(
                new RecordReview(drawn.facts().id(), points, drawn.facts().version()));
        var after = reviews.details(CaseNumber.parse(drawn.facts().number()));
        if (faulty && remedied) {
            reviews.close(after.facts().id(), fault.get(2), after.facts().version());
        }
        return after.facts().state();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
