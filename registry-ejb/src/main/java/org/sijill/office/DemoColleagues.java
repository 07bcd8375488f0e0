package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.sijill.audit.AuditLog;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Further accounts of a demo server, for the offices its cases lie in; and who acts by a demo account. */
@ApplicationScoped
public class DemoColleagues {

    private final AccountRepository accounts;
    private final StaffSessions sessions;
    private final Passwords passwords;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    DemoColleagues(
            AccountRepository accounts,
            StaffSessions sessions,
            Passwords passwords,
            CurrentActor current,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** for the container */
    protected DemoColleagues() {
        this(null, null, null, null, null, null);
    }

    /**
     * Makes the accounts that are missing, with the password of all demo accounts.
     *
     * @param by as whom they are made
     */
    @Transactional
    public void enter(List<DemoAccount> wanted, Actor by) {
        var missing = wanted.stream()
                .filter(demo -> accounts.find(new UserName(demo.userName())).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            var hash = passwords.hash(DemoAccounts.PASSWORD);
            current.as(by, () -> {
                missing.forEach(demo -> enter(demo, hash));
                return null;
            });
        }
    }

    private void enter(DemoAccount demo, String hash) {
        var account = demo.account(hash, clock.instant());
        accounts.add(account);
        accounts.flush();
        audit.wrote("office.createAccount", "account", account.id().toString(), account.version());
    }

    /** @throws IllegalArgumentException if there is no such demo account */
    public Actor actor(String userName) {
        return accounts.find(new UserName(userName))
                .filter(Account::isDemo)
                .flatMap(account -> sessions.find(account.id(), account.sessionStamp()))
                .map(StaffSession::actor)
                .orElseThrow(() -> new IllegalArgumentException("no demo account " + userName));
    }
}
