package org.sijill.assessment;

import java.util.UUID;

/**
 * The head is about to close a visit, and the case it was made for goes on with it. Whoever keeps such cases takes this one first: case
 * before visit, as whoever ends the case does, so that neither waits for the other.
 */
public record VisitClosing(UUID caseId) {}
