package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sijill.common.Language;
import org.sijill.common.Messages;
import org.sijill.location.BilingualName;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;

/** Name and role of whoever acts, for the papers that say so. Staff sign with their names; they are no secret. */
@ApplicationScoped
public class Signatures {

    private final AccountRepository accounts;
    private final Roles roles;

    private final Messages texts;

    @Inject
    Signatures(AccountRepository accounts, Roles roles, Messages texts) {
        this.accounts = accounts;
        this.roles = roles;
        this.texts = texts;
    }

    /** For the container. */
    protected Signatures() {
        this(null, null, null);
    }

    /**
     * Whoever has no account signs with his role alone; a delegate signs with the role he stands in for, and says so.
     *
     * @param permission by which he acts: he signs in the first of his roles that grants it
     * @throws IllegalArgumentException if he holds no such role
     */
    public Signature of(Actor acting, String permission) {
        var role = role(acting.roles(), permission)
                .or(() -> delegatedRole(acting, permission))
                .orElseThrow(() -> new IllegalArgumentException("no role to sign in"));
        var name = accounts.names(List.of(acting.id())).stream()
                .map(Colleague::name)
                .findFirst()
                .orElse(role);
        return new Signature(name, role);
    }

    /**
     * Of whoever acted before.
     *
     * @param permission by which he acted
     * @return empty if he has no account, or no role any more that grants it
     */
    public Optional<Signature> find(ActorId acted, String permission) {
        return accounts.find(new AccountId(acted.value()))
                .flatMap(account -> role(account.roles(), permission).map(role -> new Signature(account.name(), role)));
    }

    private Optional<BilingualName> delegatedRole(Actor acting, String permission) {
        return acting.standingIn(permission).stream()
                .findFirst()
                .flatMap(lent -> accounts.find(new AccountId(lent.delegator().value())))
                .flatMap(delegator -> role(delegator.roles(), permission))
                .map(role -> new BilingualName(delegated(Language.AR, role), delegated(Language.EN, role)));
    }

    private String delegated(Language language, BilingualName role) {
        return texts.text(language, "office.signature.delegated", role.in(language));
    }

    private Optional<BilingualName> role(Collection<String> held, String permission) {
        var granting = roles.granting(permission);
        granting.retainAll(held);
        return roles.names(granting).stream().findFirst();
    }
}
