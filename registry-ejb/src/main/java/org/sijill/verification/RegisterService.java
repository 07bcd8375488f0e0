package org.sijill.verification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sijill.audit.AuditLog;
import org.sijill.security.Requires;

/** How the registers of other bodies are doing, for whoever runs the registry. */
@Stateless
public class RegisterService {

    private final RegisterQueryRepository queries;
    private final RegisterClient client;
    private final Breakers breakers;
    private final Event<QueryWaiting> waiting;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public RegisterService(
            RegisterQueryRepository queries,
            RegisterClient client,
            Breakers breakers,
            Event<QueryWaiting> waiting,
            AuditLog audit,
            Clock clock) {
        this.queries = queries;
        this.client = client;
        this.breakers = breakers;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected RegisterService() {
        this(null, null, null, null, null, null);
    }

    /** @return each register, in their order; one statement */
    @Requires("verification.operate")
    public List<RegisterOverview> overview() {
        audit.saw("verification.operate", "registers", "list");
        var counts = queries.counts();
        return Stream.of(Register.values())
                .map(register -> overview(
                        register,
                        counts.stream()
                                .filter(one -> one.register() == register)
                                .toList()))
                .toList();
    }

    private RegisterOverview overview(Register register, List<RegisterQueryRepository.Count> counts) {
        return new RegisterOverview(
                register,
                client.connected().contains(register),
                breakers.state(register),
                moments(counts, one -> true, RegisterQueryRepository.Count::lastAnswered)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                sum(counts, QueryState::isOpen),
                moments(counts, one -> one.state().isOpen(), RegisterQueryRepository.Count::oldest)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                sum(counts, QueryState.WRONG::equals),
                sum(counts, QueryState.ANSWERED::equals),
                sum(counts, QueryState.UNKNOWN::equals));
    }

    private static Stream<Instant> moments(
            List<RegisterQueryRepository.Count> counts,
            Predicate<RegisterQueryRepository.Count> which,
            Function<RegisterQueryRepository.Count, Instant> moment) {
        return counts.stream().filter(which).map(moment).filter(Objects::nonNull);
    }

    private static long sum(List<RegisterQueryRepository.Count> counts, Predicate<QueryState> which) {
        return counts.stream()
                .filter(one -> which.test(one.state()))
                .mapToLong(RegisterQueryRepository.Count::count)
                .sum();
    }

    /**
     * Asks a register at once whatever it has not answered, be its breaker open.
     *
     * @return how many questions that are
     */
    @Requires("verification.operate")
    public int tryNow(Register register) {
        breakers.tryNow(register);
        var due = queries.dueNow(register, clock.instant());
        waiting.fire(new QueryWaiting());
        audit.wrote("verification.tryNow", "register", register.name(), 0, "nextTryAt");
        return due;
    }
}
