package org.sijill.grievance;

import java.util.Optional;
import org.sijill.security.ActorId;

/**
 * What a grievance is, as whoever has it sees it.
 *
 * @param aboutManager whether it is about whoever leads the office or home
 * @param aboutAccount the member of staff it is about; empty if about none in particular
 */
public record Finding(
        GrievanceKind kind,
        GrievanceTopic topic,
        Severity severity,
        boolean aboutManager,
        Optional<ActorId> aboutAccount) {}
