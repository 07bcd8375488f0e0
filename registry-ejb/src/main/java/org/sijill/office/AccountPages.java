package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sijill.common.Page;
import org.sijill.location.BilingualName;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

/** Puts together what the administrator sees of accounts; four statements a list, however long. */
@ApplicationScoped
class AccountPages {

    private static final int SIZE = 25;

    private final AccountRepository accounts;
    private final OfficeRepository offices;
    private final LoginAttempts attempts;
    private final Roles roles;
    private final Clock clock;

    @Inject
    AccountPages(
            AccountRepository accounts, OfficeRepository offices, LoginAttempts attempts, Roles roles, Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.attempts = attempts;
        this.roles = roles;
        this.clock = clock;
    }

    /** for the container */
    protected AccountPages() {
        this(null, null, null, null, null);
    }

    Page<AccountSummary> search(AccountFilter filter, Actor actor, int number) {
        var found = accounts.search(filter, actor, (number - 1) * SIZE, SIZE);
        var names = offices.names(
                found.stream().map(account -> account.authority().office()).collect(Collectors.toSet()));
        var locked = attempts.locked(found.stream().map(Account::userName).toList(), clock.instant());
        var rows =
                found.stream().map(account -> summary(account, names, locked)).toList();
        return new Page<>(rows, number, SIZE, accounts.count(filter, actor));
    }

    private AccountSummary summary(
            Account account, Map<OfficeCode, BilingualName> names, Map<UserName, Instant> locked) {
        return new AccountSummary(
                account.id(),
                account.userName().value(),
                account.owner().name(),
                names.get(account.authority().office()),
                roles.names(account.authority().roles()),
                account.isDisabled(),
                Optional.ofNullable(locked.get(account.userName())),
                account.lastLoginAt());
    }

    AccountDetails details(Account account, Actor actor) {
        var owner = account.owner();
        var office = account.authority().office();
        return new AccountDetails(
                account.id(),
                account.userName().value(),
                owner.name(),
                owner.civilNumber(),
                owner.language(),
                account.authority(),
                offices.find(office).orElseThrow().name(),
                account.isDisabled(),
                account.mustChange(),
                account.isDemo(),
                attempts.lockedUntil(account.userName(), clock.instant()),
                account.lastLoginAt(),
                account.id().actor().equals(actor.id()),
                account.version());
    }
}
