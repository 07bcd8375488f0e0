package org.sijill.worklist;

import java.util.UUID;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

/**
 * The step a case waits at.
 *
 * @param step element id
 * @param permission what whoever does it must hold
 * @param isOthers somebody has it for whom the actor does not stand in
 */
public record WaitingStep(UUID caseId, String step, String permission, OfficeCode office, int level, boolean isOthers) {

    public boolean mayBeDoneBy(Actor actor) {
        return actor.may(permission, office, level);
    }
}
