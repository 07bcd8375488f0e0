package org.sijill.worklist;

import java.util.UUID;
import org.sijill.security.Actor;

/**
 * A step is about to be given to somebody. Whoever knows the case refuses what would be a conflict of interest, by a refusal of
 * its own.
 *
 * @param step element id
 * @param to who is to do it
 */
public record WorkOffered(UUID caseId, String caseNumber, String step, Actor to) {}
