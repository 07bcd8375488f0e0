package org.sijill.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** Who stands in for whom during an absence. Arranged by whoever is away, or by whoever heads him. */
@Stateless
public class DelegationService {

    private static final String OWN = "office.delegate";
    private static final String FOR_OTHERS = "office.delegateFor";
    private static final int SHOWN_FOR_DAYS = 90;

    private final DelegationRepository delegations;
    private final AccountRepository accounts;
    private final DelegationRules rules;
    private final Parameters parameters;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public DelegationService(
            DelegationRepository delegations,
            AccountRepository accounts,
            DelegationRules rules,
            Parameters parameters,
            CurrentActor current,
            AuditLog audit,
            Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.rules = rules;
        this.parameters = parameters;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** for the container */
    protected DelegationService() {
        this(null, null, null, null, null, null, null);
    }

    /** @return the actor's own, and those of the colleagues he heads, ended ones for ninety days; what runs comes first */
    @Requires(OWN)
    public List<DelegationSummary> list() {
        var actor = current.get();
        var today = LocalDate.now(clock);
        var found = delegations.list(actor, heads(actor), today.minusDays(SHOWN_FOR_DAYS));
        audit.saw(OWN, "delegation", "list");
        var people = new LinkedHashSet<ActorId>();
        found.forEach(row -> people.addAll(List.of(row.delegator(), row.delegate())));
        var names = accounts.names(people).stream().collect(Collectors.toMap(Colleague::id, Function.identity()));
        return found.stream()
                .sorted(Comparator.comparing((Delegation row) -> row.state(today) == DelegationState.RUNNING
                        ? 0
                        : row.state(today) == DelegationState.COMING ? 1 : 2))
                .map(row -> summary(row, actor, names, today))
                .toList();
    }

    /**
     * Who is away today: of those the actor heads, and he himself.
     *
     * @return in one statement; leaves no audit line, as it holds names and days alone
     */
    @Requires(FOR_OTHERS)
    public List<Absence> away() {
        return delegations.away(current.get(), LocalDate.now(clock));
    }

    private static DelegationSummary summary(
            Delegation row, Actor actor, Map<ActorId, Colleague> names, LocalDate today) {
        var state = row.state(today);
        return new DelegationSummary(
                row.id(),
                names.get(row.delegator()),
                names.get(row.delegate()),
                row.from(),
                row.to(),
                row.reason(),
                state,
                state != DelegationState.ENDED && mayEnd(row, actor),
                row.version());
    }

    /** Whoever stands in does not rid himself of it; whoever arranged it, or heads the one who is away, does. */
    private static boolean mayEnd(Delegation row, Actor actor) {
        return row.isOf(actor.id()) || heads(actor) && !row.delegate().equals(actor.id());
    }

    /**
     * Lets a colleague stand in for the actor.
     *
     * @throws BusinessException {@code office.error.delegate…}: what is wrong with the days, the reason, or the delegate
     */
    @Requires(OWN)
    public DelegationId give(GiveDelegation command) {
        if (!command.delegator().equals(current.get().id())) {
            throw new NotAvailableException();
        }
        return keep(command, "office.delegate");
    }

    /**
     * Lets a colleague stand in for another who is away and could not say so himself.
     *
     * @throws NotAvailableException if the actor does not head him
     * @throws BusinessException {@code office.error.delegate…}; {@code .delegateSelfServing} if the actor wants the powers himself
     */
    @Requires(FOR_OTHERS)
    public DelegationId giveFor(GiveDelegation command) {
        var actor = current.get();
        accounts.find(new AccountId(command.delegator().value()), actor).orElseThrow(NotAvailableException::new);
        if (command.delegate().equals(actor.id())) {
            throw new BusinessException("office.error.delegateSelfServing");
        }
        return keep(command, "office.delegateFor");
    }

    private DelegationId keep(GiveDelegation command, String action) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var given = Delegation.give(
                command, current.get().id(), now, today, parameters.number("office.delegate.longest", today));
        rules.check(command.delegator(), command.delegate());
        if (delegations.isTaken(command.delegator().value(), command.from(), command.to())) {
            throw new BusinessException("office.error.delegateTwice");
        }
        delegations.add(given);
        delegations.flush();
        audit.wrote(action, "delegation", given.id().toString(), given.version(), "delegator", "delegate", "days");
        return given.id();
    }

    /**
     * Ends it before its time; what was done in it stays.
     *
     * @throws NotAvailableException if there is none that the actor may end
     * @throws BusinessException {@code office.error.delegationOver}
     * @throws ChangedMeanwhileException if it is no longer as it was read
     */
    @Requires(OWN)
    public void end(DelegationId id, long version) {
        var actor = current.get();
        var delegation = delegations
                .find(actor, heads(actor), id)
                .filter(found -> mayEnd(found, actor))
                .orElseThrow(NotAvailableException::new);
        delegation.end(actor.id(), clock.instant(), LocalDate.now(clock), version);
        delegations.flush();
        audit.wrote("office.endDelegation", "delegation", id.toString(), delegation.version(), "days");
    }

    /**
     * Who could stand in for somebody.
     *
     * @param delegator the actor himself, or a colleague he heads
     * @throws NotAvailableException if he is neither
     */
    @Requires(OWN)
    public List<Colleague> deputies(ActorId delegator) {
        var actor = current.get();
        var own = delegator.equals(actor.id());
        if (!own && !heads(actor)) {
            throw new NotAvailableException();
        }
        var account = own
                ? accounts.find(new AccountId(delegator.value())).orElseThrow(NotAvailableException::new)
                : accounts.find(new AccountId(delegator.value()), actor).orElseThrow(NotAvailableException::new);
        audit.saw(OWN, "account", delegator.toString());
        return rules.deputies(account);
    }

    /** @return for whom the actor may arrange it: those he heads who have something to delegate, by name; he himself is left out */
    @Requires(FOR_OTHERS)
    public List<Colleague> headed() {
        var actor = current.get();
        audit.saw(OWN, "account", "list");
        return rules.delegators(actor);
    }

    private static boolean heads(Actor actor) {
        return actor.may(FOR_OTHERS);
    }
}
