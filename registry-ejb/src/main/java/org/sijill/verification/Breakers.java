package org.sijill.verification;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One breaker a register, on this server: of the last ten attempts five in vain open it, then nothing is asked for half a minute;
 * after it two attempts decide whether it closes.
 */
@ApplicationScoped
class Breakers {

    private static final System.Logger LOG = System.getLogger(Breakers.class.getName());

    private static final int WINDOW = 10;
    private static final int AT_LEAST = 5;
    private static final int PROBES = 2;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Map<Register, CircuitBreaker> byRegister = new EnumMap<>(Register.class);

    @Inject
    Breakers(Clock clock) {
        var config = CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW, AT_LEAST, SlidingWindowType.COUNT_BASED)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .clock(clock)
                .build();
        for (var register : Register.values()) {
            var breaker = CircuitBreaker.of(register.name(), config);
            breaker.getEventPublisher()
                    .onStateTransition(change -> LOG.log(
                            Level.WARNING,
                            "register={0} breaker={1}",
                            register,
                            change.getStateTransition().getToState()));
            byRegister.put(register, breaker);
        }
    }

    /** For the container. */
    protected Breakers() {}

    /** @return how many of so many attempts may be made now; each is to be answered by {@link #answered} or given back */
    int permitted(Register register, int wanted) {
        var breaker = byRegister.get(register);
        var permitted = 0;
        while (permitted < wanted && breaker.tryAcquirePermission()) {
            permitted++;
        }
        return permitted;
    }

    /** So many permits were not used. */
    void giveBack(Register register, int permits) {
        for (var unused = 0; unused < permits; unused++) {
            byRegister.get(register).releasePermission();
        }
    }

    /** @param there whether the register was there, be it with a wrong answer */
    void answered(Register register, boolean there) {
        var breaker = byRegister.get(register);
        if (there) {
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        } else {
            breaker.onError(0, TimeUnit.MILLISECONDS, new IOException());
        }
    }

    /** An open one tries at once. */
    void tryNow(Register register) {
        if (byRegister.get(register).getState() == CircuitBreaker.State.OPEN) {
            byRegister.get(register).transitionToHalfOpenState();
        }
    }

    BreakerState state(Register register) {
        return switch (byRegister.get(register).getState()) {
            case OPEN, FORCED_OPEN -> BreakerState.OPEN;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
            default -> BreakerState.CLOSED;
        };
    }
}
