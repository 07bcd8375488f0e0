package org.sijill.verification;

import java.time.Instant;

/**
 * How far a register has come with one case.
 *
 * @param askedAt since when it is asked
 * @param answeredAt null as long as it did not answer
 * @param attempts how often it was asked
 */
public record RegisterStanding(
        Register register, QueryState state, Instant askedAt, Instant answeredAt, int attempts) {}
