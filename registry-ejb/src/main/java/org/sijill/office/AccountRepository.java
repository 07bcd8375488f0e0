package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sijill.location.BilingualName;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/** Keeps the staff accounts. */
@ApplicationScoped
class AccountRepository {

    /** His area lies within the actor's too, so that nobody manages an account that reaches further than his own. */
    private static final String AREA_WITHIN = " and (a.areaCode = :scopeOffice or a.areaCode like :scopeArea) ";

    private final EntityManager em;

    @Inject
    AccountRepository(EntityManager em) {
        this.em = em;
    }

    /** for the container */
    protected AccountRepository() {
        this(null);
    }

    void add(Account account) {
        em.persist(account);
    }

    /** Sends what changed to the database, so that versions are right and a violated constraint is seen by its name. */
    void flush() {
        em.flush();
    }

    /** Any account; for log-in and for one's own. */
    Optional<Account> find(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value()));
    }

    Optional<Account> find(UserName name) {
        return em.createQuery("select a from Account a where a.userName = :name", Account.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst();
    }

    /** An account the actor may manage; empty if he may not, or if there is none. */
    Optional<Account> find(AccountId id, Actor actor) {
        var scope = AccessScope.of(actor);
        var query = em.createQuery(
                        "select a from Account a where a.id = :id and" + scope.restrict("a") + AREA_WITHIN,
                        Account.class)
                .setParameter("id", id.value());
        return scope.bind(query).getResultStream().findFirst();
    }

    boolean isTaken(CivilNumber number, Optional<AccountId> except) {
        return em.createQuery("select a.id from Account a where a.civilNumber = :number", UUID.class)
                .setParameter("number", number.value())
                .getResultStream()
                .anyMatch(id -> except.filter(own -> own.value().equals(id)).isEmpty());
    }

    /** Past the version, so that two log-ins at the same time, or one during a change, do not get in each other's way. */
    void loggedIn(AccountId id, Instant now) {
        em.createNativeQuery("update sijill.account set last_login_at = ?1 where id = ?2")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, id.value())
                .executeUpdate();
    }

    /** Past the version, like {@link #loggedIn}. */
    void keepHash(AccountId id, String hash) {
        em.createNativeQuery("update sijill.account set password_hash = ?1 where id = ?2")
                .setParameter(1, hash)
                .setParameter(2, id.value())
                .executeUpdate();
    }

    /**
     * Counts the enabled administrators while nobody else can disable one: the rows are locked and read again first and
     * counted then, so that two administrators cannot disable each other.
     */
    long holdAdministrators() {
        var ids = enabledAdministrators();
        if (!ids.isEmpty()) {
            em.createQuery("select a from Account a where a.id in :ids order by a.id", Account.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
        return enabledAdministrators().size();
    }

    private List<UUID> enabledAdministrators() {
        return em.createQuery(
                        "select a.id from Account a join a.roles r where a.disabled = false and r = :admin", UUID.class)
                .setParameter("admin", Roles.ADMIN)
                .getResultList();
    }

    long countAll() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult();
    }

    long countDemo() {
        return em.createQuery("select count(a) from Account a where a.demo = true", Long.class)
                .getSingleResult();
    }

    long countEnabledIn(OfficeCode office) {
        return em.createQuery(
                        "select count(a) from Account a where a.officeCode = :office and a.disabled = false",
                        Long.class)
                .setParameter("office", office.value())
                .getSingleResult();
    }

    /** @return a page in the order of user names; and what {@link #count} counts */
    List<Account> search(AccountFilter filter, Actor actor, int first, int size) {
        return filtered("select a", filter, actor, Account.class, " order by a.userName")
                .setFirstResult(first)
                .setMaxResults(size)
                // the roles of the whole page in one statement, not one an account
                .setHint("eclipselink.batch", "a.roles")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    long count(AccountFilter filter, Actor actor) {
        return filtered("select count(a)", filter, actor, Long.class, "").getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String select, AccountFilter filter, Actor actor, Class<T> type, String order) {
        var scope = AccessScope.of(actor);
        var query = em.createQuery(
                select + " from Account a where" + scope.restrict("a") + AREA_WITHIN
                        + """
                        and (a.userName like :text escape '!' or lower(a.nameAr) like :text escape '!'
                            or lower(a.nameEn) like :text escape '!')
                        and (:office = '' or a.officeCode = :office or a.officeCode like :under)
                        and (:role = '' or a.id in (
                            select b.id from Account b join b.roles r where r = :role))
                        and a.disabled in :disabled"""
                        + order,
                type);
        var office = filter.office().map(OfficeCode::value).orElse("");
        query.setParameter("text", "%" + filter.pattern() + "%")
                .setParameter("office", office)
                .setParameter("under", office + "-%")
                .setParameter("role", filter.role().orElse(""))
                .setParameter("disabled", filter.disabled().map(List::of).orElse(List.of(true, false)));
        return scope.bind(query);
    }

    /** Enabled accounts whose area covers this office and whose level is high enough, by user name. */
    List<Account> reaching(OfficeCode office, int level, Collection<String> roles) {
        return em.createQuery(
                        """
                        select distinct a from Account a join a.roles r
                        where a.disabled = false and a.level >= :level and r in :roles
                            and (:office = a.areaCode or :office like concat(a.areaCode, '-%'))
                        order by a.userName""",
                        Account.class)
                .setParameter("level", level)
                .setParameter("roles", roles)
                .setParameter("office", office.value())
                .getResultList();
    }

    /** Names of whoever of these roles is there, reaches this area and this level; by user name, in one statement. */
    List<Colleague> colleagues(OfficeCode area, int level, Collection<String> roles) {
        return named(em.createQuery(
                        """
                        select distinct a.id, a.nameAr, a.nameEn, a.userName from Account a join a.roles r
                        where a.disabled = false and a.level >= :level and r in :roles
                            and (:office = a.areaCode or :office like concat(a.areaCode, '-%'))
                        order by a.userName""",
                        Object[].class)
                .setParameter("level", level)
                .setParameter("roles", roles)
                .setParameter("office", area.value()));
    }

    /** Names of whoever of these roles works under the actor: his area and level lie within the actor's. One statement. */
    List<Colleague> headed(Actor head, Collection<String> roles) {
        var scope = AccessScope.of(head);
        return named(scope.bind(em.createQuery(
                        "select distinct a.id, a.nameAr, a.nameEn, a.userName from Account a join a.roles r"
                                + " where a.disabled = false and r in :roles and" + scope.restrict("a") + AREA_WITHIN
                                + " order by a.userName",
                        Object[].class)
                .setParameter("roles", roles)));
    }

    private static List<Colleague> named(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row ->
                        new Colleague(new ActorId((UUID) row[0]), new BilingualName((String) row[1], (String) row[2])))
                .toList();
    }

    /** Names alone, in one statement: an account comes with its roles, which nobody asked for. */
    List<Colleague> names(Collection<ActorId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return named(em.createQuery("select a.id, a.nameAr, a.nameEn from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(ActorId::value).toList()));
    }
}
