package org.sijill.recertification;

import java.util.Optional;
import java.util.Set;
import org.sijill.household.HeldFamily;
import org.sijill.household.HouseholdId;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.OfficeCode;

/** A family that has proven by a code that it holds the phone the registry holds of it: it is its own actor, and reaches itself. */
final class FamilyAccess {

    static final String ROLE = "family";

    /** What is raised above it is not shown on a phone. */
    private static final int LEVEL = 1;

    private FamilyAccess() {}

    /** @return not if whoever held the phone has died: the branch speaks with those who are left */
    static boolean isOnAPhone(HeldFamily held) {
        return held.family().level() <= LEVEL && !held.mobile().isEmpty() && !held.headDied();
    }

    static Actor actor(HeldFamily held, Set<String> permissions) {
        return new Actor(
                new ActorId(held.family().id()),
                ROLE,
                Set.of(ROLE),
                permissions,
                OfficeCode.MINISTRY,
                OfficeCode.MINISTRY,
                LEVEL,
                Optional.empty());
    }

    static HouseholdId family(Actor actor) {
        return new HouseholdId(actor.id().value());
    }
}
