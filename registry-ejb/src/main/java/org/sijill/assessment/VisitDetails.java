package org.sijill.assessment;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.document.DocumentSummary;

/**
 * The page of one visit.
 *
 * @param reasons ids of the rules that asked for it
 * @param from when the slot begins; empty without one
 * @param to when the slot ends; empty without one
 * @param tries the oldest first
 * @param report as it holds; empty if there is none
 * @param consent what the family said of photos; empty as long as nobody asked
 * @param consentBy who said so; may be null
 * @param consentAt when; may be null
 * @param photos the oldest first
 * @param reviewedBy account of the head who looked at it last
 * @param reviewedAt when; may be null
 * @param reviewNote what he said; may be empty
 * @param letterThere whether the letter to the family is made
 * @param takenBy account that has taken the open step
 * @param dueAt limit of the open step; empty if it has none
 * @param escalated its limit is over, or it was unsafe
 * @param offers what the actor may do now
 */
public record VisitDetails(
        VisitSummary facts,
        List<String> reasons,
        Optional<LocalTime> from,
        Optional<LocalTime> to,
        List<TryLine> tries,
        Optional<GivenReport> report,
        Optional<ConsentAnswer> consent,
        String consentBy,
        Instant consentAt,
        List<DocumentSummary> photos,
        Optional<UUID> reviewedBy,
        Instant reviewedAt,
        String reviewNote,
        boolean letterThere,
        Optional<UUID> takenBy,
        Optional<Instant> dueAt,
        boolean escalated,
        Set<Offer> offers) {

    /** What a page may offer. */
    public enum Offer {
        TAKE,
        PUT_BACK,
        PROPOSE,
        ANSWER,
        RECORD,
        CORRECT,
        CLOSE,
        SEND_BACK,
        VISIT_AGAIN
    }

    public boolean offered(Offer offer) {
        return offers.contains(offer);
    }
}
