package org.sijill.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sijill.security.ActorId;

/**
 * The page of a review.
 *
 * @param points what it says, in the order of the checklist; empty until it is recorded
 * @param doneAbout what was done about what was wrong; empty unless it was
 * @param closedBy null until it is closed
 * @param whyNot code of the reason why the actor does not review it; empty if he may
 */
public record ReviewDetails(
        ReviewSummary facts,
        List<ReviewedPoint> points,
        String doneAbout,
        ActorId closedBy,
        Instant closedAt,
        Optional<String> whyNot) {}
