package org.sijill.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What the family said of photos; empty in itself as long as nobody asked. */
@Embeddable
class Consent {

    @Enumerated(EnumType.STRING)
    private ConsentAnswer consent;

    @Column(name = "consent_by")
    private String by;

    @Column(name = "consent_at")
    private Instant at;

    /** For JPA. */
    protected Consent() {}

    static Consent of(ConsentAnswer answer, String by, Instant at) {
        var said = new Consent();
        said.consent = answer;
        said.by = by;
        said.at = at;
        return said;
    }

    boolean isGiven() {
        return consent == ConsentAnswer.GIVEN;
    }

    /** @return null as long as nobody asked */
    ConsentAnswer answer() {
        return consent;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
