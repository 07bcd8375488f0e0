package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sijill.location.BilingualName;

/** Reads the roles and their permissions; nothing writes them. */
@ApplicationScoped
class RoleRepository {

    private final EntityManager em;

    @Inject
    RoleRepository(EntityManager em) {
        this.em = em;
    }

    /** for the container */
    protected RoleRepository() {
        this(null);
    }

    List<RoleSummary> assignable() {
        return rows(
                        """
                        select code, name_ar, name_en, default_level, stands_alone from sijill.role
                        where not system_role order by position""")
                .stream()
                .map(row -> new RoleSummary(
                        (String) row[0],
                        new BilingualName((String) row[1], (String) row[2]),
                        ((Number) row[3]).intValue(),
                        (Boolean) row[4]))
                .toList();
    }

    /** @return unmodifiable, as it is kept and handed out */
    SortedMap<String, SortedSet<String>> permissions() {
        var matrix = new TreeMap<String, SortedSet<String>>();
        rows("select role_code, permission from sijill.role_permission")
                .forEach(row -> matrix.computeIfAbsent((String) row[0], role -> new TreeSet<>())
                        .add((String) row[1]));
        matrix.replaceAll((role, permissions) -> Collections.unmodifiableSortedSet(permissions));
        return Collections.unmodifiableSortedMap(matrix);
    }

    Set<String> delegable() {
        List<?> found = em.createNativeQuery("select permission from sijill.delegable_permission")
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    private List<Object[]> rows(String sql) {
        List<?> found = em.createNativeQuery(sql).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }
}
