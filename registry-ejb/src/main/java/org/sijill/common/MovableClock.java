package org.sijill.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The one clock of the server, engine included: the machine's time plus an offset that a demo server may move forwards.
 * Everything that asks for the time injects {@link Clock}; only the demo's clock page, the demo's data and the start-up inject
 * this type.
 *
 * @see "contract.md, Rules of time"
 */
@ApplicationScoped
@Typed({MovableClock.class, Clock.class})
public class MovableClock extends Clock {

    /** Where every deadline is counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Muscat");

    private final Clock base = Clock.system(ZONE);
    private final ThreadLocal<Instant> then = new ThreadLocal<>();
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        var moment = then.get();
        return moment == null ? base.instant().plus(offset) : moment;
    }

    /** Runs {@code work} as at another moment, on this thread alone: for what a demo is to have seen before it began. */
    public <T> T at(Instant moment, Supplier<T> work) {
        var former = then.get();
        then.set(moment);
        try {
            return work.get();
        } finally {
            if (former == null) {
                then.remove();
            } else {
                then.set(former);
            }
        }
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(base.withZone(zone), offset);
    }

    /** How far this clock is ahead of the machine's. */
    public Duration offset() {
        return offset;
    }

    /** @throws IllegalArgumentException if {@code by} would move the clock back */
    public synchronized void forward(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock moves forwards only");
        }
        offset = offset.plus(by);
    }
}
