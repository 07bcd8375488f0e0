package org.sijill.office;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.sijill.common.FiredEvents;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.db.SharedTestDatabase;
import org.sijill.location.BilingualName;
import org.sijill.security.AccessRefused;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** The feature put together without a container, over one transaction; and staff to try it with. */
final class Staff {

    static final String PASSWORD = "three small goats";

    /** Hashed once: each costs a tenth of a second. */
    private static final String HASH = new Passwords().hash(PASSWORD);

    private static int nextNumber = 1;

    final MovableClock clock;
    final CurrentActor current = new CurrentActor();
    final AuditLines audit = new AuditLines(current);
    final FiredEvents<AccessRefused> refused = new FiredEvents<>();
    final AccountRepository accounts;
    final Roles roles;
    final Offices offices;
    final StaffSessions sessions;
    final DelegationService delegations;
    final LoginService login;
    final AccountService service;
    final ColleagueService colleagues;
    final OfficeService officeService;
    final FirstStart firstStart;
    private final EntityManager em;

    Staff(EntityManager em) {
        this(em, new MovableClock());
    }

    Staff(EntityManager em, MovableClock clock) {
        this.em = em;
        this.clock = clock;
        var passwords = new Passwords();
        var attempts = new LoginAttempts(em);
        var officeRows = new OfficeRepository(em);
        accounts = new AccountRepository(em);
        roles = TestRoles.in(em);
        offices = new Offices(officeRows);
        sessions = new StaffSessions(em, roles, clock);
        delegations = new DelegationService(
                new DelegationRepository(em),
                accounts,
                new DelegationRules(accounts, roles),
                TestParameters.in(em),
                current,
                audit,
                clock);
        login = new LoginService(
                accounts,
                sessions,
                new PasswordCheck(attempts, passwords, audit, clock),
                new PasswordRules(),
                passwords,
                current,
                audit,
                clock);
        service = new AccountService(
                accounts,
                new AccountPages(accounts, officeRows, attempts, roles, clock),
                new AuthorityRules(officeRows, roles),
                attempts,
                passwords,
                current,
                refused,
                audit,
                clock);
        colleagues = new ColleagueService(accounts, roles, current, refused, audit);
        officeService = new OfficeService(officeRows, accounts, current, refused, audit, clock);
        firstStart = new FirstStart(accounts, passwords, current, audit, clock);
    }

    /** What other tests committed goes; the runtime role could not do this. */
    static void none() {
        try (var superuser = SharedTestDatabase.connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("delete from sijill.delegation");
            statement.execute("delete from sijill.account_role");
            statement.execute("delete from sijill.account");
            statement.execute("delete from sijill.login_attempt");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An account that has changed its first password to {@link #PASSWORD}. */
    Account employ(String userName, Authority authority) {
        var number = new CivilNumber(String.valueOf(77_000_000 + nextNumber++));
        var owner = new Owner(
                new BilingualName("اسم " + userName, "Name of " + userName), Optional.of(number), Language.AR);
        var account = Account.create(new UserName(userName), owner, authority, HASH, clock.instant());
        account.changePassword(HASH);
        accounts.add(account);
        accounts.flush();
        return account;
    }

    Account employ(String userName, String role, String office) {
        return employ(userName, authority(office, AreaKind.OWN_OFFICE, 2, role));
    }

    /** Acts from now on, with the permissions of the table. */
    Actor becomes(Account account) {
        em.flush();
        var session = login.session(account.id(), account.sessionStamp()).orElseThrow();
        current.become(session.actor());
        return session.actor();
    }

    /** Reads again what was changed past the entity. */
    void refresh(Account account) {
        em.refresh(account);
    }

    Account administrator() {
        var account = employ("boss", authority("OM", AreaKind.NATIONAL, 4, Roles.ADMIN));
        becomes(account);
        return account;
    }

    static Authority authority(String office, AreaKind area, int level, String... roles) {
        return new Authority(new OfficeCode(office), area, level, Set.of(roles));
    }

    static AccountOwner owner(String civilNumber) {
        return new AccountOwner(new BilingualName("سعيد الحسني", "Said Al Hasani"), civilNumber, Language.EN);
    }
}
