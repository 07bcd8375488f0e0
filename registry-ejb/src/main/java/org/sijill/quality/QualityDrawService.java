package org.sijill.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.sijill.audit.AuditLog;
import org.sijill.common.MovableClock;
import org.sijill.common.Turns;
import org.sijill.office.Parameters;
import org.sijill.registration.DecidedApplication;
import org.sijill.registration.DecidedApplications;
import org.sijill.security.Requires;

/** Draws the quality sample: of each month that is over once, however many servers do it and whenever they do it. */
@Stateless
public class QualityDrawService {

    private final ReviewRepository reviews;
    private final DecidedApplications applications;
    private final Parameters parameters;
    private final Turns turns;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public QualityDrawService(
            ReviewRepository reviews,
            DecidedApplications applications,
            Parameters parameters,
            Turns turns,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.applications = applications;
        this.parameters = parameters;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected QualityDrawService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Draws last month, and the months before it back to the last one that was drawn. Of the time before the first draw there is
     * last month alone.
     *
     * @return how many applications were drawn; the second time finds nothing to do
     */
    @Requires("quality.draw")
    public int draw() {
        turns.take("quality draw");
        var last = YearMonth.from(clock.instant().atZone(MovableClock.ZONE)).minusMonths(1);
        var month = reviews.drawn().stream()
                .findFirst()
                .map(drawn -> drawn.plusMonths(1))
                .orElse(last);
        var drawn = 0;
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            drawn += draw(month);
        }
        return drawn;
    }

    private int draw(YearMonth month) {
        var share = parameters.number("quality.share", month.plusMonths(1).atDay(1));
        var decided = applications.between(begin(month), begin(month.plusMonths(1)));
        var ofOffices = decided.stream()
                .collect(
                        Collectors.groupingBy(application -> application.about().office()));
        var drawn = ofOffices.values().stream()
                .flatMap(ofOffice -> Sample.of(ofOffice, DecidedApplication::number, month, share).stream()
                        .map(application -> QualityReview.of(application, month, ofOffice.size())))
                .toList();
        reviews.add(QualityDraw.of(month, share, decided.size(), drawn.size(), clock.instant()));
        drawn.forEach(reviews::add);
        audit.wrote("quality.draw", "quality_draw", month.toString(), 0, "reviews");
        return drawn.size();
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(MovableClock.ZONE).toInstant();
    }
}
