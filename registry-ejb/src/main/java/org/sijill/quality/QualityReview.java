package org.sijill.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Ids;
import org.sijill.registration.ApplicationId;
import org.sijill.registration.DecidedApplication;
import org.sijill.security.ActorId;
import org.sijill.security.OfficeCode;

/** The look at one drawn application, from the draw to the word about what was done. */
@Entity
@Table(name = "quality_review")
class QualityReview {

    private static final int LONGEST = 1_000;
    private static final int SHORTEST = 10;

    @Id
    private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "application_number")
    private String applicationNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Column(name = "confidentiality_level")
    private int level;

    private LocalDate month;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "out_of")
    private int outOf;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    private int faults;

    @Column(name = "done_about")
    private String doneAbout = "";

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version;

    /** For JPA. */
    protected QualityReview() {}

    /** @param outOf applications that its office decided in the month */
    static QualityReview of(DecidedApplication drawn, YearMonth month, int outOf) {
        var review = new QualityReview();
        review.id = Ids.next();
        review.applicationId = drawn.about().id();
        review.applicationNumber = drawn.about().number();
        review.officeCode = drawn.about().office().value();
        review.level = drawn.about().level();
        review.month = month.atDay(1);
        review.decidedAt = drawn.decidedAt();
        review.outOf = outOf;
        review.state = ReviewState.DRAWN;
        return review;
    }

    /**
     * It was looked through; without a fault that is all.
     *
     * @param wrong points that were answered with no
     * @throws ChangedMeanwhileException if it was changed since it was shown
     * @throws BusinessException {@code quality.error.over} if it is reviewed already
     */
    void record(int wrong, ActorId by, Instant now, long shown) {
        requireVersion(shown);
        if (state != ReviewState.DRAWN) {
            throw new BusinessException("quality.error.over");
        }
        move(wrong == 0 ? ReviewState.CLOSED : ReviewState.FAULTY);
        faults = wrong;
        reviewedBy = by.value();
        reviewedAt = now;
        if (wrong == 0) {
            closedBy = by.value();
            closedAt = now;
        }
    }

    /**
     * Something was done about what was wrong.
     *
     * @throws ChangedMeanwhileException if it was changed since it was shown
     * @throws BusinessException {@code quality.error.doneAbout} if the word does not explain itself, {@code quality.error.over}
     */
    void close(String what, ActorId by, Instant now, long shown) {
        requireVersion(shown);
        if (what.strip().length() < SHORTEST || what.length() > LONGEST) {
            throw new BusinessException("quality.error.doneAbout");
        }
        if (state != ReviewState.FAULTY) {
            throw new BusinessException("quality.error.over");
        }
        move(ReviewState.CLOSED);
        doneAbout = what.strip();
        closedBy = by.value();
        closedAt = now;
    }

    private void move(ReviewState to) {
        if (!state.next().contains(to)) {
            throw new BusinessException("quality.error.over");
        }
        state = to;
    }

    private void requireVersion(long shown) {
        if (shown != version) {
            throw new ChangedMeanwhileException();
        }
    }

    boolean isReviewedBy(ActorId actor) {
        return actor.value().equals(reviewedBy);
    }

    boolean isClosedBy(ActorId actor) {
        return actor.value().equals(closedBy);
    }

    ReviewId id() {
        return new ReviewId(id);
    }

    ApplicationId application() {
        return new ApplicationId(applicationId);
    }

    OfficeCode office() {
        return new OfficeCode(officeCode);
    }

    ReviewState state() {
        return state;
    }

    int faults() {
        return faults;
    }

    int outOf() {
        return outOf;
    }

    long version() {
        return version;
    }

    String doneAbout() {
        return doneAbout;
    }

    /** @return null until it is closed */
    ActorId closedBy() {
        return closedBy == null ? null : new ActorId(closedBy);
    }

    /** @return null until it is closed */
    Instant closedAt() {
        return closedAt;
    }

    /** @param own whether the actor had a hand in the application */
    ReviewSummary summary(boolean own) {
        return new ReviewSummary(
                id(),
                application(),
                applicationNumber,
                office(),
                YearMonth.from(month),
                decidedAt,
                state,
                faults,
                reviewedBy == null ? null : new ActorId(reviewedBy),
                reviewedAt,
                own,
                version);
    }
}
