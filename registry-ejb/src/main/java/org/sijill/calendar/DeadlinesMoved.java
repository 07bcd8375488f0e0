package org.sijill.calendar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A change of the holiday table gave running deadlines other dates. Fired in the transaction of the change, in portions of
 * some hundred, as the calendar's own process, which reaches every office and level. Who follows asks once for a portion.
 */
public record DeadlinesMoved(List<DeadlineMoved> moves) {

    public DeadlinesMoved {
        moves = List.copyOf(moves);
    }

    /** @return the cases whose deadlines moved */
    public Set<UUID> cases() {
        return moves.stream().map(DeadlineMoved::caseId).collect(Collectors.toUnmodifiableSet());
    }

    /** @return what moved of each case */
    public Map<UUID, List<DeadlineMoved>> byCase() {
        return moves.stream().collect(Collectors.groupingBy(DeadlineMoved::caseId));
    }
}
