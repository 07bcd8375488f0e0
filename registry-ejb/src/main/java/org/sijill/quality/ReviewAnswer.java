package org.sijill.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sijill.common.Ids;

/** What a review says of a point of the checklist; never changed. */
@Entity
@Table(name = "quality_answer")
class ReviewAnswer {

    @Id
    private UUID id;

    @Column(name = "review_id")
    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private ReviewPoint point;

    @Enumerated(EnumType.STRING)
    private PointAnswer answer;

    private String note;

    /** For JPA. */
    protected ReviewAnswer() {}

    static ReviewAnswer of(ReviewId review, ReviewedPoint said) {
        var answer = new ReviewAnswer();
        answer.id = Ids.next();
        answer.reviewId = review.value();
        answer.point = said.point();
        answer.answer = said.answer();
        answer.note = said.answer() == PointAnswer.NO ? said.note().strip() : "";
        return answer;
    }

    ReviewId review() {
        return new ReviewId(reviewId);
    }

    ReviewedPoint said() {
        return new ReviewedPoint(point, answer, note);
    }
}
