package org.sijill.assessment;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A visit as its family sees it.
 *
 * @param day told last; null if there was none
 * @param from null without a day
 * @param to null without a day
 * @param state what became of the day; null if there was none
 */
public record OwnVisit(
        String number, VisitStatus status, LocalDate day, LocalTime from, LocalTime to, SlotState state, long version) {

    static OwnVisit of(Visit visit, Slots slots) {
        var slot = visit.slot();
        return new OwnVisit(
                visit.reference().number(),
                visit.status(),
                slot.day().orElse(null),
                slot.day().map(day -> slots.from(day, slot.part())).orElse(null),
                slot.day().map(day -> slots.to(day, slot.part())).orElse(null),
                slot.state(),
                visit.version());
    }
}
