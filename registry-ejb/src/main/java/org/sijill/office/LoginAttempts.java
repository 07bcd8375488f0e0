package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the wrong tries of each user name. */
@ApplicationScoped
class LoginAttempts {

    private final EntityManager em;

    @Inject
    LoginAttempts(EntityManager em) {
        this.em = em;
    }

    /** for the container */
    protected LoginAttempts() {
        this(null);
    }

    /** The row of this name, locked until the transaction ends; made if there is none. */
    LoginAttempt hold(UserName name, Instant now) {
        em.createNativeQuery(
                        """
                insert into sijill.login_attempt (name_key, wrong_tries, last_wrong_at) values (?1, 0, ?2)
                on conflict (name_key) do nothing""")
                .setParameter(1, name.key())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        return em.find(LoginAttempt.class, name.key(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The row of this name, locked until the transaction ends; empty if nothing wrong was typed. */
    Optional<LoginAttempt> holdIfAny(UserName name) {
        return Optional.ofNullable(em.find(LoginAttempt.class, name.key(), LockModeType.PESSIMISTIC_WRITE));
    }

    void forget(LoginAttempt attempt) {
        em.remove(attempt);
    }

    /** Drops what is too old to count, so that made-up names do not fill the table. */
    void forgetBefore(Instant oldest) {
        em.createNativeQuery(
                        """
                delete from sijill.login_attempt where name_key in (
                    select name_key from sijill.login_attempt where last_wrong_at < ?1 limit 100
                    for update skip locked)""")
                .setParameter(1, Timestamp.from(oldest))
                .executeUpdate();
    }

    Optional<Instant> lockedUntil(UserName name, Instant now) {
        return Optional.ofNullable(locked(List.of(name), now).get(name));
    }

    /** @return the names of these that are locked at {@code now}, and until when */
    Map<UserName, Instant> locked(Collection<UserName> names, Instant now) {
        var byKey = names.stream().collect(Collectors.toMap(UserName::key, name -> name));
        if (byKey.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                        select t.nameKey, t.lockedUntil from LoginAttempt t
                        where t.nameKey in :keys and t.lockedUntil > :now""",
                        Object[].class)
                .setParameter("keys", byKey.keySet())
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> byKey.get((String) row[0]), row -> (Instant) row[1]));
    }
}
