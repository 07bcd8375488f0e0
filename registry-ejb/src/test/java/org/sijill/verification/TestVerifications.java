package org.sijill.verification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.sijill.common.FiredEvents;

/** The registers' word where no register is connected, for tests of the features that have one. */
public final class TestVerifications {

    private TestVerifications() {}

    public static Verifications in(EntityManager entities, Clock clock) {
        return new Verifications(
                new RegisterQueryRepository(entities),
                new VerificationRepository(entities),
                new RegisterClient(Map.of(), Duration.ofSeconds(1)),
                new FiredEvents<>(),
                clock);
    }
}
