package org.sijill.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** Logging in and out, and what a member of staff changes in his own account. */
@Stateless
public class LoginService {

    /** What everybody may do with his own account, even while his password must be changed. */
    static final String OWN = "office.changeOwn";

    private final AccountRepository accounts;
    private final StaffSessions sessions;
    private final PasswordCheck check;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public LoginService(
            AccountRepository accounts,
            StaffSessions sessions,
            PasswordCheck check,
            PasswordRules rules,
            Passwords passwords,
            CurrentActor current,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.check = check;
        this.rules = rules;
        this.passwords = passwords;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** for the container */
    protected LoginService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Tries a user name and a password. A refusal is an answer and no exception: its count is kept.
     *
     * @throws BusinessException {@code common.error.notPossibleNow} if too many log in at once
     */
    @Requires(Requires.ANYBODY)
    public LoginOutcome logIn(LogIn typed) {
        var name = UserName.typed(typed.userName());
        var account = accounts.find(name);
        return check.whyNot(name, account, typed.password(), "office.logIn")
                .orElseGet(() -> letIn(account.orElseThrow(), typed.password()));
    }

    private LoginOutcome letIn(Account account, String password) {
        return current.as(account.actor(Set.of()), () -> {
            if (account.isDisabled()) {
                audit.wrote("office.logInDisabled", "account", account.id().toString(), account.version());
                return new LoginOutcome.Disabled();
            }
            if (passwords.outdated(account.passwordHash())) {
                accounts.keepHash(account.id(), passwords.hash(password));
            }
            accounts.loggedIn(account.id(), clock.instant());
            audit.wrote("office.logIn", "account", account.id().toString(), account.version());
            return new LoginOutcome.LoggedIn(account.id(), account.sessionStamp(), account.mustChange());
        });
    }

    /** Who is behind a session; empty if it has ended meanwhile. Asked at every request, so it leaves no audit line. */
    @Requires(Requires.ANYBODY)
    public Optional<StaffSession> session(AccountId id, UUID stamp) {
        return sessions.find(id, stamp);
    }

    /**
     * Whose form it is that came after its session had ended; empty if nobody's any more. Reads one row and tells nothing of it,
     * so it leaves no audit line.
     */
    @Requires(Requires.ANYBODY)
    public Optional<AccountId> writer(FormProof proof) {
        return accounts.find(proof.account())
                .filter(account -> !account.isDisabled() && proof.isOf(account.sessionStamp(), clock.instant()))
                .map(Account::id);
    }

    /** Keeps in the audit log that the actor ended his session himself. */
    @Requires(OWN)
    public void logOut() {
        var account = own();
        audit.wrote("office.logOut", "account", account.id().toString(), account.version());
    }

    /**
     * Another password for the actor. His other sessions end; this one goes on with the stamp that comes back. A wrong old
     * password counts like one at log-in.
     *
     * @throws BusinessException {@code office.error.password…} if the new one breaks a rule
     */
    @Requires(OWN)
    public LoginOutcome changePassword(ChangePassword typed) {
        var account = own();
        rules.check(typed.newPassword(), account.userName());
        return check.whyNot(account.userName(), Optional.of(account), typed.oldPassword(), "office.changePassword")
                .orElseGet(() -> change(account, typed.newPassword()));
    }

    private LoginOutcome change(Account account, String password) {
        if (passwords.matches(password, Optional.of(account.passwordHash()))) {
            throw new BusinessException("office.error.passwordUnchanged");
        }
        account.changePassword(passwords.hash(password));
        accounts.flush();
        audit.wrote("office.changePassword", "account", account.id().toString(), account.version(), "password");
        return new LoginOutcome.LoggedIn(account.id(), account.sessionStamp(), account.mustChange());
    }

    /** The language in which the actor sees the pages from now on. */
    @Requires(OWN)
    public void chooseLanguage(Language language) {
        var account = own();
        account.speak(language);
        accounts.flush();
        audit.wrote("office.chooseLanguage", "account", account.id().toString(), account.version(), "language");
    }

    private Account own() {
        return accounts.find(new AccountId(current.get().id().value())).orElseThrow(NotAvailableException::new);
    }
}
