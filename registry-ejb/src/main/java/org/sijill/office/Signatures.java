package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sijill.security.Actor;

/** Name and role of whoever acts, for the papers that say so. Staff sign with their names; they are no secret. */
@ApplicationScoped
public class Signatures {

    private final AccountRepository accounts;
    private final Roles roles;

    @Inject
    Signatures(AccountRepository accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /** For the container. */
    protected Signatures() {
        this(null, null);
    }

    /**
     * Whoever has no account signs with his role alone.
     *
     * @param permission by which he acts: he signs in the first of his roles that grants it
     * @throws IllegalArgumentException if he holds no such role
     */
    public Signature of(Actor acting, String permission) {
        var granting = roles.granting(permission);
        granting.retainAll(acting.roles());
        var role = roles.names(granting).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role to sign in"));
        var name = accounts.names(List.of(acting.id())).stream()
                .map(Colleague::name)
                .findFirst()
                .orElse(role);
        return new Signature(name, role);
    }
}
