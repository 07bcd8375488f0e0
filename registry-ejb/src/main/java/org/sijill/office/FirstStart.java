package org.sijill.office;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/**
 * The accounts without which nobody could log in: of an empty registry one administrator, of a demo server the accounts
 * everybody knows. The two never meet in one database.
 *
 * @see "contract.md, Demo mode"
 */
@ApplicationScoped
public class FirstStart {

    private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());

    private static final Authority ADMINISTRATOR =
            new Authority(OfficeCode.MINISTRY, AreaKind.NATIONAL, 4, Set.of(Roles.ADMIN));

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FirstStart(AccountRepository accounts, Passwords passwords, CurrentActor current, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** for the container */
    protected FirstStart() {
        this(null, null, null, null, null);
    }

    /**
     * Runs at every start; makes what is missing, and the second time finds nothing to do.
     *
     * @param demo the configuration's {@code DEMO}
     * @return the administrator's first password if one was made, to be shown once
     * @throws BusinessException {@code office.error.demoAccountsPresent} without demo on a database that holds demo
     *     accounts; {@code office.error.demoOnRealAccounts} with demo on one that holds real ones only
     */
    @Transactional
    @ActivateRequestContext
    public Optional<FirstPassword> run(boolean demo) {
        var start = Actor.system("first-start", Set.of());
        return current.as(start, () -> demo ? demoAccounts() : administrator());
    }

    private Optional<FirstPassword> administrator() {
        if (accounts.countDemo() > 0) {
            throw refused("office.error.demoAccountsPresent");
        }
        if (accounts.countAll() > 0) {
            return Optional.empty();
        }
        var password = passwords.invent();
        var owner = new Owner(new BilingualName("مسؤول النظام", "System administrator"), Optional.empty(), Language.AR);
        var account = Account.create(
                new UserName(Roles.ADMIN), owner, ADMINISTRATOR, passwords.hash(password), clock.instant());
        keep(account);
        return Optional.of(new FirstPassword(account.id(), Roles.ADMIN, password));
    }

    private Optional<FirstPassword> demoAccounts() {
        if (accounts.countAll() > 0 && accounts.countDemo() == 0) {
            throw refused("office.error.demoOnRealAccounts");
        }
        var missing = DemoAccounts.all().stream()
                .filter(demo -> accounts.find(new UserName(demo.userName())).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            var hash = passwords.hash(DemoAccounts.PASSWORD);
            missing.forEach(demo -> keep(demo.account(hash, clock.instant())));
        }
        return Optional.empty();
    }

    /** Told to the launcher by the log: it says in a sentence what to change, and does not wait. */
    private static BusinessException refused(String code) {
        LOG.log(ERROR, "event=start-refused code={0}", code);
        return new BusinessException(code);
    }

    private void keep(Account account) {
        accounts.add(account);
        accounts.flush();
        audit.wrote("office.createAccount", "account", account.id().toString(), account.version());
    }
}
