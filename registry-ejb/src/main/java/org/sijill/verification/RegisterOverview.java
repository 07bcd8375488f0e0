package org.sijill.verification;

import java.time.Instant;

/**
 * How a register is doing, all offices together; of whom it is asked is not told.
 *
 * @param connected whether it has an address
 * @param breaker of this server
 * @param lastAnswered when it answered last; null if it never did
 * @param waiting questions that it has not answered
 * @param oldestWaiting since when the oldest of them is asked; null if none waits
 * @param wrong those of them whose last answer was refused
 * @param answered questions that are answered, and {@code unknown} those about people it does not know
 */
public record RegisterOverview(
        Register register,
        boolean connected,
        BreakerState breaker,
        Instant lastAnswered,
        long waiting,
        Instant oldestWaiting,
        long wrong,
        long answered,
        long unknown) {}
