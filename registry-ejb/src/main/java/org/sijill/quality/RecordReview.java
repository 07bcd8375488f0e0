package org.sijill.quality;

import java.util.List;

/**
 * A drawn application was looked through.
 *
 * @param points each point of the checklist once
 * @param version the version of the review that was shown
 */
public record RecordReview(ReviewId review, List<ReviewedPoint> points, long version) {

    public RecordReview {
        points = List.copyOf(points);
    }
}
