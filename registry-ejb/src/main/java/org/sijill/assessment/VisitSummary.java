package org.sijill.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of the visits to do.
 *
 * @param caseNumber of the case that asked for it
 * @param mobile eight digits; empty for whoever has none
 * @param village empty if not told
 * @param landmark empty if not told
 * @param slotOn the day told to the family last; null if there was none
 * @param slotPart null if there was none
 * @param slotState what became of it; null if there was none
 * @param slotWish what the family says of another day; may be null
 * @param notHome how often nobody was at home
 * @param finding what it came to; null as long as it came to nothing
 */
public record VisitSummary(
        UUID id,
        String number,
        UUID caseId,
        String caseNumber,
        VisitStatus status,
        String name,
        String mobile,
        String wilayaCode,
        String village,
        String landmark,
        boolean urgent,
        Instant plannedAt,
        LocalDate slotOn,
        DayPart slotPart,
        SlotState slotState,
        String slotWish,
        int notHome,
        Finding finding,
        long version)
        implements Serializable {

    static VisitSummary of(Visit visit) {
        var visited = visit.visited();
        return new VisitSummary(
                visit.id().value(),
                visit.reference().number(),
                visit.caseId(),
                visit.forCase().number(),
                visit.status(),
                visited.name(),
                visited.mobile().orElse(""),
                visited.wilaya().value(),
                visited.village(),
                visited.landmark(),
                visit.isUrgent(),
                visit.plannedAt(),
                visit.slot().day().orElse(null),
                visit.slot().part(),
                visit.slot().state(),
                visit.slot().wish(),
                visit.timesNotHome(),
                visit.finding().orElse(null),
                visit.version());
    }

    /** @return whether it is a researcher's turn */
    public boolean isToVisit() {
        return status == VisitStatus.PLANNED || status == VisitStatus.SCHEDULED || status == VisitStatus.CORRECTING;
    }

    /** Without name, number and address: they are personal. */
    @Override
    public String toString() {
        return "VisitSummary[" + number + ", " + status + "]";
    }
}
