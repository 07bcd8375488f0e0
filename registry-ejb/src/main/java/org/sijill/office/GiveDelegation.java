package org.sijill.office;

import java.time.LocalDate;
import org.sijill.security.ActorId;

/**
 * Lets a colleague stand in.
 *
 * @param delegator who is away
 * @param delegate who stands in
 * @param from first day
 * @param to last day, that day included
 * @param reason why he is away, as colleagues may read it
 */
public record GiveDelegation(ActorId delegator, ActorId delegate, LocalDate from, LocalDate to, String reason) {}
