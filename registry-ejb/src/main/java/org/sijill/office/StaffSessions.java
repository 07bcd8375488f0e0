package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.Delegated;
import org.sijill.security.OfficeCode;
import org.sijill.security.StaffActors;

/**
 * Makes the actor of a running session, in one statement because every request asks; with what colleagues who are away today have
 * lent him.
 */
@ApplicationScoped
class StaffSessions implements StaffActors {

    private static final String ACCOUNT =
            """
            select a.user_name, a.name_ar, a.name_en, a.civil_number, a.office_code, a.area_code,
                a.confidentiality_level, a.language, a.must_change, o.name_ar as office_ar,
                o.name_en as office_en,
                (select string_agg(r.role_code, ',') from sijill.account_role r where r.account_id = a.id),
                (select string_agg(concat_ws('|', d.id, g.id, coalesce(g.civil_number, ''), g.area_code,
                        g.confidentiality_level,
                        (select string_agg(l.role_code, ',') from sijill.account_role l where l.account_id = g.id)), ';'
                        order by d.from_on, d.id)
                    from sijill.delegation d join sijill.account g on g.id = d.delegator_id
                    where d.delegate_id = a.id and d.ended_at is null and ?2 between d.from_on and d.to_on
                        and not g.disabled)
            from sijill.account a join sijill.office o on o.code = a.office_code
            where a.id = ?1 and not a.disabled""";

    private final EntityManager em;
    private final Roles roles;
    private final Clock clock;

    @Inject
    StaffSessions(EntityManager em, Roles roles, Clock clock) {
        this.em = em;
        this.roles = roles;
        this.clock = clock;
    }

    /** for the container */
    protected StaffSessions() {
        this(null, null, null);
    }

    /** @return empty if the account is disabled or has another stamp by now: the session has ended */
    Optional<StaffSession> find(AccountId id, UUID stamp) {
        var query = em.createNativeQuery(ACCOUNT + " and a.session_stamp = ?3").setParameter(3, stamp);
        return first(id, query).map(row -> session(id, row, (Boolean) row[8]));
    }

    /** Work can be given to somebody who has not changed his first password yet: by the time he does it, he has. */
    @Override
    public Optional<Actor> find(ActorId account) {
        var id = new AccountId(account.value());
        return first(id, em.createNativeQuery(ACCOUNT))
                .map(row -> session(id, row, false).actor());
    }

    private Optional<Object[]> first(AccountId id, Query query) {
        List<?> rows = query.setParameter(1, id.value())
                .setParameter(2, Date.valueOf(LocalDate.now(clock)))
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast);
    }

    private StaffSession session(AccountId id, Object[] row, boolean mustChange) {
        var held = row[11] == null ? Set.<String>of() : Set.of(((String) row[11]).split(","));
        var area = new OfficeCode((String) row[5]);
        var level = ((Number) row[6]).intValue();
        var standsAlone = held.stream().anyMatch(roles.standingAlone()::contains);
        var actor = new Actor(
                id.actor(),
                (String) row[0],
                held,
                permissions(held, mustChange),
                area,
                new OfficeCode((String) row[4]),
                level,
                Optional.ofNullable((String) row[3]),
                row[12] == null || mustChange || standsAlone ? List.of() : delegated((String) row[12], area, level));
        return new StaffSession(
                actor,
                new BilingualName((String) row[1], (String) row[2]),
                Language.valueOf((String) row[7]),
                new BilingualName((String) row[9], (String) row[10]),
                roles.names(held),
                mustChange);
    }

    /** What he does not reach himself any more, he does not reach for another either. */
    private List<Delegated> delegated(String rows, OfficeCode reached, int upTo) {
        return Arrays.stream(rows.split(";"))
                .map(row -> row.split("\\|"))
                .filter(part -> part.length == 6 && reached.covers(new OfficeCode(part[3])))
                .map(part -> new Delegated(
                        UUID.fromString(part[0]),
                        ActorId.of(part[1]),
                        Optional.of(part[2]).filter(number -> !number.isEmpty()),
                        roles.delegable(List.of(part[5].split(","))),
                        new OfficeCode(part[3]),
                        Math.min(upTo, Integer.parseInt(part[4]))))
                .toList();
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
