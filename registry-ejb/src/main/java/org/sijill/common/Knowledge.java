package org.sijill.common;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The two times of a row of a register: on which days it is so, and from when until when the registry thought so. A row is
 * never changed; what turns out otherwise supersedes it and is written beside it.
 *
 * @see "ADR 0021"
 */
@Embeddable
public class Knowledge {

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    /** For JPA. */
    protected Knowledge() {}

    /** @param by account, partner or process that records it */
    public static Knowledge of(DateRange valid, Instant now, UUID by) {
        var knowledge = new Knowledge();
        knowledge.validFrom = valid.from();
        knowledge.validTo = valid.to().orElse(null);
        knowledge.recordedAt = now;
        knowledge.recordedBy = by;
        return knowledge;
    }

    /** The registry knows better from now on. */
    public void supersede(Instant now) {
        if (supersededAt != null) {
            throw new ChangedMeanwhileException();
        }
        supersededAt = now;
    }

    public DateRange valid() {
        return new DateRange(validFrom, Optional.ofNullable(validTo));
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** @return account, partner or process that recorded it */
    public UUID recordedBy() {
        return recordedBy;
    }

    /** @return from when on the registry knew better; empty if this is what it knows now */
    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }

    /** @return whether the registry thought so at this moment */
    public boolean isKnownAt(Instant moment) {
        return !recordedAt.isAfter(moment) && (supersededAt == null || supersededAt.isAfter(moment));
    }

    /** @return whether the registry holds it true now, for this day */
    public boolean isHeldOn(LocalDate day) {
        return supersededAt == null && valid().contains(day);
    }
}
