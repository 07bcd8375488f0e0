package org.sijill.worklist;

import java.time.Instant;
import java.util.UUID;
import org.sijill.workflow.HumanTaskEnded;

/**
 * One step of a case as it went: the timeline and the process picture are drawn from these.
 *
 * @param step element id
 * @param permission what whoever does it must hold
 * @param openedAt since when it waited
 * @param closedAt when it ended; null while it is open
 * @param closedBy who ended it: an account, or the process
 * @param onBehalfOf for whom the delegate who ended it stood in; null if he acted in his own right
 * @param outcome what was left for the gateway; null while it is open
 * @param dueAt limit of the step
 */
public record StepRecord(
        String step,
        String permission,
        Instant openedAt,
        Instant closedAt,
        UUID closedBy,
        UUID onBehalfOf,
        String outcome,
        Instant dueAt) {

    public boolean isOpen() {
        return closedAt == null;
    }

    /** @return whether something else ended the case, or the step, before it was done */
    public boolean isCancelled() {
        return HumanTaskEnded.CANCELLED.equals(outcome);
    }
}
