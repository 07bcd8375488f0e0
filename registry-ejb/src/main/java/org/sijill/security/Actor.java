package org.sijill.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever acts in this transaction.
 *
 * @param id the account, the partner, or the process
 * @param name account name or process key; stands in the audit log, never a person's name
 * @param roles codes of the roles held
 * @param permissions {@code feature.verb}, of all roles together; without what was delegated to him
 * @param area the office whose cases he may reach, with everything under it
 * @param office where he works; lies within the area
 * @param level highest confidentiality level he may see, 0 to 4
 * @param civilNumber his own, so that he never decides his own file; empty for partners and processes
 * @param delegated what colleagues who are away have lent him
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
        Optional<String> civilNumber,
        List<Delegated> delegated) {

    public Actor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
        delegated = List.copyOf(delegated);
    }

    /** Somebody to whom nobody delegated anything. */
    public Actor(
            ActorId id,
            String name,
            Set<String> roles,
            Set<String> permissions,
            OfficeCode area,
            OfficeCode office,
            int level,
            Optional<String> civilNumber) {
        this(id, name, roles, permissions, area, office, level, civilNumber, List.of());
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

    /** @return whether he may do this at all: in his own right, or somewhere for somebody who is away */
    public boolean may(String permission) {
        return permissions.contains(permission)
                || delegated.stream().anyMatch(lent -> lent.permissions().contains(permission));
    }

    /** @return whether he may do this on a case of this office and level, which he reaches */
    public boolean may(String permission, OfficeCode ofCase, int levelOfCase) {
        return permissions.contains(permission)
                || lenders(permission, ofCase, levelOfCase).findAny().isPresent();
    }

    /** @return who lent him this on a case of this office and level */
    public Stream<Delegated> lenders(String permission, OfficeCode ofCase, int levelOfCase) {
        return delegated.stream().filter(lent -> lent.grants(permission, ofCase, levelOfCase));
    }

    /** @return for whom he stands in when he does this; empty if he may do it in his own right */
    public List<Delegated> standingIn(String permission) {
        return permissions.contains(permission)
                ? List.of()
                : delegated.stream()
                        .filter(lent -> lent.permissions().contains(permission))
                        .toList();
    }

    /** @return his civil number, and those of whoever delegated to him: on none of them, nor their families, he decides */
    public Set<CivilNumber> ownNumbers() {
        return Stream.concat(civilNumber.stream(), delegated.stream().flatMap(lent -> lent.civilNumber().stream()))
                .map(CivilNumber::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether a file of this civil number is his own, or that of somebody who delegated to him */
    public boolean isOwn(String number) {
        return ownNumbers().stream().anyMatch(own -> own.value().equals(number));
    }

    public boolean isSystem() {
        return roles.contains("system");
    }
}
