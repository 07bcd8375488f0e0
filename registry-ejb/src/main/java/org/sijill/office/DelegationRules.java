package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.sijill.common.BusinessException;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;

/**
 * Who can stand in for whom: somebody who does case work himself, reaches whatever the delegator reaches, and holds no role that
 * stands alone. Only steps go over, and only those that hang on the delegator's own roles: what was lent to him is not lent on.
 */
@ApplicationScoped
class DelegationRules {

    /** Whoever holds it does case work. */
    private static final String WORKS = "worklist.claim";

    private final AccountRepository accounts;
    private final Roles roles;

    @Inject
    DelegationRules(AccountRepository accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /** for the container */
    protected DelegationRules() {
        this(null, null);
    }

    /** @throws BusinessException {@code office.error.delegateNothing}, {@code .delegateUnfit} */
    void check(ActorId delegator, ActorId delegate) {
        var away = accounts.find(new AccountId(delegator.value()))
                .filter(account -> !roles.delegable(account.roles()).isEmpty())
                .orElseThrow(() -> new BusinessException("office.error.delegateNothing"));
        if (deputies(away).stream().noneMatch(deputy -> deputy.id().equals(delegate))) {
            throw new BusinessException("office.error.delegateUnfit");
        }
    }

    List<Colleague> deputies(Account away) {
        var fit = new TreeSet<>(roles.granting(WORKS));
        fit.removeAll(roles.standingAlone());
        return accounts.colleagues(away.area(), away.authority().level(), fit).stream()
                .filter(colleague -> !colleague.id().equals(away.id().actor()))
                .toList();
    }

    List<Colleague> delegators(Actor head) {
        return accounts.headed(head, roles.lending()).stream()
                .filter(colleague -> !colleague.id().equals(head.id()))
                .toList();
    }
}
