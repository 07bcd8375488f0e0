package org.sijill.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody who is away has lent to an actor: the steps he would do, in the offices and up to the level he reaches, and
 * nothing else.
 *
 * @param delegation identity of the arrangement
 * @param delegator who is away
 * @param civilNumber the delegator's, so that his delegate never decides his file; empty if he has none
 * @param permissions {@code feature.verb} of steps
 * @param area office whose cases the delegator reaches, with everything under it
 * @param level highest confidentiality level of these cases
 */
public record Delegated(
        UUID delegation,
        ActorId delegator,
        Optional<String> civilNumber,
        Set<String> permissions,
        OfficeCode area,
        int level) {

    public Delegated {
        permissions = Set.copyOf(permissions);
    }

    /** @return whether it lets its holder do this on a case of this office and level */
    public boolean grants(String permission, OfficeCode office, int ofCase) {
        return permissions.contains(permission) && area.covers(office) && ofCase <= level;
    }
}
