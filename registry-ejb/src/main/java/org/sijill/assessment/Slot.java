package org.sijill.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sijill.common.BusinessException;

/** The day told to the family last, and what became of it; empty in itself before that. */
@Embeddable
class Slot {

    private static final int LONGEST_WISH = 300;

    @Column(name = "slot_on")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "slot_part")
    private DayPart part;

    @Enumerated(EnumType.STRING)
    @Column(name = "slot_state")
    private SlotState state;

    @Column(name = "slot_offered_at")
    private Instant offeredAt;

    @Column(name = "slot_wish")
    private String wish;

    /** For JPA. */
    protected Slot() {}

    static Slot offered(LocalDate day, DayPart part, Instant now) {
        var slot = new Slot();
        slot.day = day;
        slot.part = part;
        slot.offeredAt = now;
        slot.state = SlotState.OFFERED;
        return slot;
    }

    Slot with(SlotState now) {
        var slot = offered(day, part, offeredAt);
        slot.state = now;
        return slot;
    }

    Slot otherAsked(String wished) {
        var slot = with(SlotState.OTHER_ASKED);
        slot.wish = wished.substring(0, Math.min(wished.length(), LONGEST_WISH));
        return slot;
    }

    /** @return whether the family knew of it by then; of one told before that was kept, it did */
    boolean isOfferedBefore(Instant moment) {
        return offeredAt == null || offeredAt.isBefore(moment);
    }

    /** @throws BusinessException {@code assessment.error.beforeSlot} on a day before it: the family need not be at home then */
    void requireCome(LocalDate today) {
        if (today.isBefore(day)) {
            throw new BusinessException("assessment.error.beforeSlot");
        }
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    DayPart part() {
        return part;
    }

    SlotState state() {
        return state;
    }

    String wish() {
        return wish == null ? "" : wish;
    }
}
