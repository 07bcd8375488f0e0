package org.sijill.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a change of the holiday table would move, before it is made. Numbers are of the whole country; rows are those that
 * the actor may see.
 *
 * @param moved deadlines that get another date
 * @param movedByKind the same by the letter of the case number: A application, G grievance …
 * @param rows the earliest of them
 * @param unmoved limits in calendar days or months that fall due on the changed days and stay there
 * @param messages citizens who will be told a new date
 */
public record HolidayPreview(
        Instant computedAt, int moved, Map<Character, Long> movedByKind, List<Row> rows, int unmoved, int messages) {

    public HolidayPreview {
        movedByKind = Map.copyOf(movedByKind);
        rows = List.copyOf(rows);
    }

    /**
     * @param name of the deadline: id of the timer event or step
     * @param office code
     * @param workingDays by how many working days of the present calendar it moves; negative if it comes nearer
     * @param message whether the citizen is told
     */
    public record Row(
            String caseNumber,
            String name,
            String office,
            Instant from,
            Instant to,
            int workingDays,
            boolean message) {}
}
