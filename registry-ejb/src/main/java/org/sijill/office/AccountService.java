package org.sijill.office;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Page;
import org.sijill.security.AccessRefused;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/**
 * The administrator's work on staff accounts. He reaches those whose area and level lie within his own; nobody changes his
 * own, and one enabled administrator is always left.
 */
@Stateless
public class AccountService {

    private static final String MANAGE = "office.manage";
    private static final String READ = "office.read";

    private final AccountRepository accounts;
    private final AccountPages pages;
    private final AuthorityRules rules;
    private final LoginAttempts attempts;
    private final Passwords passwords;
    private final CurrentActor current;
    private final Event<AccessRefused> refused;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public AccountService(
            AccountRepository accounts,
            AccountPages pages,
            AuthorityRules rules,
            LoginAttempts attempts,
            Passwords passwords,
            CurrentActor current,
            Event<AccessRefused> refused,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.pages = pages;
        this.rules = rules;
        this.attempts = attempts;
        this.passwords = passwords;
        this.current = current;
        this.refused = refused;
        this.audit = audit;
        this.clock = clock;
    }

    /** for the container */
    protected AccountService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * @param number of the page, from 1
     * @return accounts in the order of user names
     */
    @Requires(READ)
    public Page<AccountSummary> search(AccountFilter filter, int number) {
        audit.saw(
                "office.search",
                "account",
                filter.office().map(Object::toString).orElse(""));
        return pages.search(filter, current.get(), number);
    }

    /** @throws NotAvailableException if there is no such account within the actor's reach */
    @Requires(READ)
    public AccountDetails details(AccountId id) {
        var account = get(id, READ);
        audit.saw("office.details", "account", id.toString());
        return pages.details(account, current.get());
    }

    /**
     * Opens an account with a first password, shown once.
     *
     * @throws BusinessException {@code office.error.…}: the user name's form, the owner's data, the authority, or a name or
     *     civil number that has an account
     */
    @Requires(MANAGE)
    public FirstPassword createAccount(CreateAccount command) {
        var name = UserName.typed(command.userName()).fitForAnAccount();
        var owner = Owner.of(command.owner());
        rules.check(current.get(), command.authority(), owner);
        if (accounts.find(name).isPresent()) {
            throw new BusinessException("office.error.userNameTaken");
        }
        checkCivilNumber(owner, Optional.empty());
        var password = passwords.invent();
        var account = Account.create(name, owner, command.authority(), passwords.hash(password), clock.instant());
        accounts.add(account);
        keep(account, "office.createAccount");
        return new FirstPassword(account.id(), name.value(), password);
    }

    /**
     * Gives an account another office, area, level or other roles; its sessions end.
     *
     * @throws BusinessException {@code office.error.ownAccount}, {@code office.error.lastAdministrator}, or what is wrong
     *     with the authority
     * @throws ChangedMeanwhileException if it is no longer as it was read
     */
    @Requires(MANAGE)
    public void assign(AssignAuthority command) {
        var account = getOfOther(command.account());
        if (!command.authority().roles().contains(Roles.ADMIN)) {
            leaveAnAdministrator(account);
        }
        account.expect(command.version());
        rules.check(current.get(), command.authority(), account.owner());
        var changed = changedFields(account.authority(), command.authority());
        account.assign(command.authority());
        keep(account, "office.assign", changed);
    }

    /**
     * Corrects name, civil number or language of an account's owner.
     *
     * @throws BusinessException {@code office.error.ownAccount}, or what is wrong with the owner's data
     * @throws ChangedMeanwhileException if it is no longer as it was read
     */
    @Requires(MANAGE)
    public void correct(CorrectAccount command) {
        var account = getOfOther(command.account(), command.version());
        var owner = Owner.of(command.owner());
        checkCivilNumber(owner, Optional.of(account.id()));
        account.correct(owner);
        keep(account, "office.correct", "name", "civilNumber", "language");
    }

    /**
     * Replaces a forgotten password by a new first one, shown once; lifts a lock, and ends the account's sessions.
     *
     * @throws BusinessException {@code office.error.ownAccount}: one changes one's own password with the old one
     */
    @Requires(MANAGE)
    public FirstPassword resetPassword(AccountId id) {
        var account = getOfOther(id);
        var password = passwords.invent();
        account.resetPassword(passwords.hash(password));
        attempts.holdIfAny(account.userName()).ifPresent(attempts::forget);
        keep(account, "office.resetPassword", "password");
        return new FirstPassword(id, account.userName().value(), password);
    }

    /** Lets a name that is locked after wrong tries be tried again at once. */
    @Requires(MANAGE)
    public void unlock(AccountId id) {
        var account = get(id, MANAGE);
        attempts.holdIfAny(account.userName()).ifPresent(attempts::forget);
        keep(account, "office.unlock", "lock");
    }

    /**
     * Shuts an account out; its sessions end.
     *
     * @throws BusinessException {@code office.error.ownAccount}, {@code office.error.lastAdministrator}
     * @throws ChangedMeanwhileException if it is no longer as it was read
     */
    @Requires(MANAGE)
    public void disable(AccountId id, long version) {
        var account = getOfOther(id);
        leaveAnAdministrator(account);
        account.expect(version);
        account.disable();
        keep(account, "office.disable", "disabled");
    }

    /**
     * Lets a disabled account log in again.
     *
     * @throws BusinessException {@code office.error.officeClosed} if its office was closed meanwhile
     * @throws ChangedMeanwhileException if it is no longer as it was read
     */
    @Requires(MANAGE)
    public void enable(AccountId id, long version) {
        var account = getOfOther(id, version);
        rules.check(current.get(), account.authority(), account.owner());
        account.enable();
        keep(account, "office.enable", "disabled");
    }

    private Account get(AccountId id, String permission) {
        var actor = current.get();
        return accounts.find(id, actor).orElseThrow(() -> {
            refused.fire(new AccessRefused(Optional.of(actor), permission, "account:" + id));
            return new NotAvailableException();
        });
    }

    private Account getOfOther(AccountId id) {
        var account = get(id, MANAGE);
        if (account.id().actor().equals(current.get().id())) {
            throw new BusinessException("office.error.ownAccount");
        }
        return account;
    }

    private Account getOfOther(AccountId id, long version) {
        var account = getOfOther(id);
        account.expect(version);
        return account;
    }

    /** Reads the account again, so its version is compared afterwards. */
    private void leaveAnAdministrator(Account leaving) {
        if (leaving.holds(Roles.ADMIN) && !leaving.isDisabled() && accounts.holdAdministrators() <= 1) {
            throw new BusinessException("office.error.lastAdministrator");
        }
    }

    private void checkCivilNumber(Owner owner, Optional<AccountId> except) {
        if (owner.civilNumber()
                .filter(number -> accounts.isTaken(number, except))
                .isPresent()) {
            throw new BusinessException("office.error.civilNumberTaken");
        }
    }

    private void keep(Account account, String action, String... fields) {
        accounts.flush();
        audit.wrote(action, "account", account.id().toString(), account.version(), fields);
    }

    private static String[] changedFields(Authority before, Authority after) {
        return Stream.of(
                        before.office().equals(after.office()) ? "" : "office",
                        before.area() == after.area() ? "" : "area",
                        before.level() == after.level() ? "" : "level",
                        before.roles().equals(after.roles()) ? "" : "roles")
                .filter(field -> !field.isEmpty())
                .toArray(String[]::new);
    }
}
