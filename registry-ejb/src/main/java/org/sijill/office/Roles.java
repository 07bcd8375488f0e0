package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sijill.location.BilingualName;

/**
 * The roles and what each may do: the permission matrix. Read once and kept, since it changes by migration only.
 *
 * @see "reference.md §9, Roles → permissions"
 */
@ApplicationScoped
public class Roles {

    static final String ADMIN = "admin";

    private final RoleRepository repository;
    private volatile Kept kept;

    @Inject
    Roles(RoleRepository repository) {
        this.repository = repository;
    }

    /** for the container */
    protected Roles() {
        this(null);
    }

    /** @return the roles an account can hold, in the order of lists */
    public List<RoleSummary> assignable() {
        return kept().assignable();
    }

    /**
     * @param role code of a role; of a process {@code process-} and its key
     * @return {@code feature.verb}; none if there is no such role
     */
    public Set<String> permissionsOf(String role) {
        return kept().permissions().getOrDefault(role, Collections.emptySortedSet());
    }

    /** @return every role's code, process roles included, with its permissions */
    public SortedMap<String, SortedSet<String>> matrix() {
        return kept().permissions();
    }

    /** @return codes of the roles, process roles excluded, that grant this permission */
    Set<String> granting(String permission) {
        var codes = new TreeSet<String>();
        assignable().stream()
                .map(RoleSummary::code)
                .filter(code -> permissionsOf(code).contains(permission))
                .forEach(codes::add);
        return codes;
    }

    /** @return of what these roles grant, the steps that go to a delegate */
    Set<String> delegable(Collection<String> codes) {
        var lent = new TreeSet<String>();
        codes.forEach(code -> lent.addAll(permissionsOf(code)));
        lent.retainAll(kept().delegable());
        return lent;
    }

    /** @return codes of the roles that grant something a delegate can take over */
    Set<String> lending() {
        var codes = new TreeSet<String>();
        kept().delegable().forEach(permission -> codes.addAll(granting(permission)));
        return codes;
    }

    /** @return codes of the roles that are not held together with another, nor with what another lends */
    Set<String> standingAlone() {
        return assignable().stream()
                .filter(RoleSummary::standsAlone)
                .map(RoleSummary::code)
                .collect(Collectors.toSet());
    }

    /** @return names in the order of lists; of codes that are not assignable, none */
    List<BilingualName> names(Collection<String> codes) {
        return assignable().stream()
                .filter(role -> codes.contains(role.code()))
                .map(RoleSummary::name)
                .toList();
    }

    private Kept kept() {
        var known = kept;
        if (known == null) {
            known = new Kept(repository.assignable(), repository.permissions(), repository.delegable());
            kept = known;
        }
        return known;
    }

    private record Kept(
            List<RoleSummary> assignable, SortedMap<String, SortedSet<String>> permissions, Set<String> delegable) {}
}
