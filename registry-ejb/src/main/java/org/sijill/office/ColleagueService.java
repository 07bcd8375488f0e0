package org.sijill.office;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sijill.audit.AuditLog;
import org.sijill.common.NotAvailableException;
import org.sijill.location.BilingualName;
import org.sijill.security.AccessRefused;
import org.sijill.security.AccessScope;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.Requires;

/** What staff may know of one another: names beside what was done, and who can be given a task. */
@Stateless
public class ColleagueService {

    private static final String CHOOSE = "office.colleagues";

    private final AccountRepository accounts;
    private final Roles roles;
    private final CurrentActor current;
    private final Event<AccessRefused> refused;
    private final AuditLog audit;

    @Inject
    public ColleagueService(
            AccountRepository accounts,
            Roles roles,
            CurrentActor current,
            Event<AccessRefused> refused,
            AuditLog audit) {
        this.accounts = accounts;
        this.roles = roles;
        this.current = current;
        this.refused = refused;
        this.audit = audit;
    }

    /** for the container */
    protected ColleagueService() {
        this(null, null, null, null, null);
    }

    /**
     * Who stands behind these ids, in one statement; processes and partners are not among them. Leaves no audit line: the
     * record beside which the name is shown does.
     */
    @Requires("office.names")
    public Map<ActorId, BilingualName> namesOf(Collection<ActorId> ids) {
        return accounts.names(ids).stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
    }

    /**
     * Who could take a task of this office and level: enabled, of a role with this permission, whose area covers the office.
     *
     * @param permission {@code feature.verb} the task asks for
     * @throws NotAvailableException if the office or the level lies beyond the actor's own reach
     */
    @Requires(CHOOSE)
    public List<Colleague> whoCanTake(String permission, OfficeCode office, int level) {
        var actor = current.get();
        if (!AccessScope.of(actor).covers(office, level)) {
            refused.fire(new AccessRefused(Optional.of(actor), CHOOSE, "office:" + office));
            throw new NotAvailableException();
        }
        audit.saw(CHOOSE, "office", office.value());
        return accounts.reaching(office, level, roles.granting(permission)).stream()
                .map(account ->
                        new Colleague(account.id().actor(), account.owner().name()))
                .toList();
    }

    /**
     * Who does steps of cases under the actor, or beside him, researchers too: enabled, and his area and level lie within
     * the actor's.
     *
     * @return by user name, in one statement; leaves no audit line, as it holds names alone
     */
    @Requires(CHOOSE)
    public List<Colleague> team() {
        return accounts.headed(current.get(), roles.lending());
    }
}
