package org.sijill.worklist;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.sijill.security.Actor;
import org.sijill.security.Delegated;
import org.sijill.security.OfficeCode;

/**
 * A row of the inbox.
 *
 * @param id the item
 * @param caseId the case, in its own feature
 * @param caseNumber as people read it
 * @param step element id of the step
 * @param permission what whoever does it must hold
 * @param officeCode the office that has to do it
 * @param level confidentiality level of the case
 * @param openedAt since when it waits
 * @param dueAt until when it is to be done; null while it has no limit
 * @param paused the citizen has the file
 * @param escalated its limit was over once
 * @param claimedBy account that took it; null if nobody did
 * @param assignedBy account that gave it to whoever has it; null if he took it himself
 * @param version as it was read
 */
public record WorkItemSummary(
        UUID id,
        UUID caseId,
        String caseNumber,
        String step,
        String permission,
        String officeCode,
        int level,
        Instant openedAt,
        Instant dueAt,
        boolean paused,
        boolean escalated,
        UUID claimedBy,
        UUID assignedBy,
        long version) {

    /** @return who lent this actor what the step asks for */
    public Stream<Delegated> lenders(Actor actor) {
        return actor.lenders(permission, new OfficeCode(officeCode), level);
    }
}
