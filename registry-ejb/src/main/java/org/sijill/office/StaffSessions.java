package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

/** Makes the actor of a running session, in one statement because every request asks. */
@ApplicationScoped
class StaffSessions {

    private final EntityManager em;
    private final Roles roles;

    @Inject
    StaffSessions(EntityManager em, Roles roles) {
        this.em = em;
        this.roles = roles;
    }

    /** for the container */
    protected StaffSessions() {
        this(null, null);
    }

    /** @return empty if the account is disabled or has another stamp by now: the session has ended */
    Optional<StaffSession> find(AccountId id, UUID stamp) {
        List<?> rows = em.createNativeQuery(
                        """
                        select a.user_name, a.name_ar, a.name_en, a.civil_number, a.office_code, a.area_code,
                            a.confidentiality_level, a.language, a.must_change, o.name_ar as office_ar,
                            o.name_en as office_en,
                            (select string_agg(r.role_code, ',') from sijill.account_role r where r.account_id = a.id)
                        from sijill.account a join sijill.office o on o.code = a.office_code
                        where a.id = ?1 and a.session_stamp = ?2 and not a.disabled""")
                .setParameter(1, id.value())
                .setParameter(2, stamp)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> session(id, row));
    }

    private StaffSession session(AccountId id, Object[] row) {
        var held = row[11] == null ? Set.<String>of() : Set.of(((String) row[11]).split(","));
        var mustChange = (Boolean) row[8];
        var actor = new Actor(
                id.actor(),
                (String) row[0],
                held,
                permissions(held, mustChange),
                new OfficeCode((String) row[5]),
                new OfficeCode((String) row[4]),
                ((Number) row[6]).intValue(),
                Optional.ofNullable((String) row[3]));
        return new StaffSession(
                actor,
                new BilingualName((String) row[1], (String) row[2]),
                Language.valueOf((String) row[7]),
                new BilingualName((String) row[9], (String) row[10]),
                roles.names(held),
                mustChange);
    }

    /** A password that must be changed opens the change of password and nothing else. */
    private Set<String> permissions(Set<String> held, boolean mustChange) {
        var granted = new TreeSet<String>();
        held.forEach(role -> granted.addAll(roles.permissionsOf(role)));
        if (mustChange) {
            granted.retainAll(Set.of(LoginService.OWN));
        }
        return granted;
    }
}
