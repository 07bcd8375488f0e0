package org.sijill.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sijill.security.ActorId;

/** What the head said last; empty in itself before that. */
@Embeddable
class Review {

    @Column(name = "reviewed_by")
    private UUID by;

    @Column(name = "reviewed_at")
    private Instant at;

    @Column(name = "review_note")
    private String note;

    /** For JPA. */
    protected Review() {}

    static Review of(ActorId head, String note, Instant now) {
        var review = new Review();
        review.by = head.value();
        review.at = now;
        review.note = note;
        return review;
    }

    Optional<UUID> by() {
        return Optional.ofNullable(by);
    }

    Instant at() {
        return at;
    }

    String note() {
        return note == null ? "" : note;
    }
}
