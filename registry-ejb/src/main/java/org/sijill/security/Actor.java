package org.sijill.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever acts in this transaction.
 *
 * @param id the account, the partner, or the process
 * @param name account name or process key; stands in the audit log, never a person's name
 * @param roles codes of the roles held
 * @param permissions {@code feature.verb}, of all roles together
 * @param area the office whose cases he may reach, with everything under it
 * @param office where he works; lies within the area
 * @param level highest confidentiality level he may see, 0 to 4
 * @param civilNumber his own, so that he never decides his own file; empty for partners and processes
 * @see "reference.md §4.7, §9"
 */
public record Actor(
        ActorId id,
        String name,
        Set<String> roles,
        Set<String> permissions,
        OfficeCode area,
        OfficeCode office,
        int level,
        Optional<String> civilNumber) {

    public Actor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** A process step: reaches every office, and may do only what {@code permissions} grant. */
    public static Actor system(String processKey, Set<String> permissions) {
        var id = new ActorId(UUID.nameUUIDFromBytes(("process:" + processKey).getBytes(StandardCharsets.UTF_8)));
        return new Actor(
                id,
                "process:" + processKey,
                Set.of("system"),
                permissions,
                OfficeCode.MINISTRY,
                OfficeCode.MINISTRY,
                4,
                Optional.empty());
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public boolean isSystem() {
        return roles.contains("system");
    }
}
