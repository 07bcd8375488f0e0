package org.sijill.grievance;

import java.util.Optional;
import java.util.Set;
import org.sijill.common.CaseNumber;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.OfficeCode;

/** Whoever complained and proved it: he is his own actor, and reaches his grievance alone. */
final class GrievanceAccess {

    static final String ROLE = "complainant";

    /** His own words are never above him. */
    private static final int LEVEL = 4;

    private GrievanceAccess() {}

    /** What its passphrase or its code opens. */
    static String subject(CaseNumber number) {
        return "grievance " + number;
    }

    static Actor actor(GrievanceId grievance, Set<String> permissions) {
        return new Actor(
                new ActorId(grievance.value()),
                ROLE,
                Set.of(ROLE),
                permissions,
                OfficeCode.MINISTRY,
                OfficeCode.MINISTRY,
                LEVEL,
                Optional.empty());
    }
}
