package org.sijill.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.BusinessException;
import org.sijill.common.Ids;
import org.sijill.security.ActorId;

/** One entry, replacement or removal of a holiday, by whom and when; can be undone for an hour. */
@Entity
@Table(name = "holiday_change")
class HolidayChange {

    private static final Duration UNDOABLE = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column(name = "added_id")
    private UUID added;

    @Column(name = "ended_id")
    private UUID ended;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    private int moved;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private long version;

    /** for JPA */
    protected HolidayChange() {}

    static HolidayChange made(Optional<Holiday> added, Optional<Holiday> ended, int moved, ActorId by, Instant now) {
        var change = new HolidayChange();
        change.id = Ids.next();
        change.added = added.map(Holiday::id).orElse(null);
        change.ended = ended.map(Holiday::id).orElse(null);
        change.madeBy = by.value();
        change.madeAt = now.truncatedTo(ChronoUnit.MICROS);
        change.moved = moved;
        return change;
    }

    /** @throws BusinessException {@code calendar.error.undoneAlready} or {@code calendar.error.undoTooLate} */
    void undo(ActorId by, Instant now) {
        if (undoneAt != null) {
            throw new BusinessException("calendar.error.undoneAlready");
        }
        if (now.isAfter(undoableUntil())) {
            throw new BusinessException("calendar.error.undoTooLate");
        }
        undoneBy = by.value();
        undoneAt = now;
    }

    boolean isUndoable(Instant now) {
        return undoneAt == null && !now.isAfter(undoableUntil());
    }

    private Instant undoableUntil() {
        return madeAt.plus(UNDOABLE);
    }

    UUID id() {
        return id;
    }

    Optional<UUID> added() {
        return Optional.ofNullable(added);
    }

    Optional<UUID> ended() {
        return Optional.ofNullable(ended);
    }

    HolidayChangeSummary summary() {
        return new HolidayChangeSummary(id, madeAt, moved, undoableUntil());
    }
}
