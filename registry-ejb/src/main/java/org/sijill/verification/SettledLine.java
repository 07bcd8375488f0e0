package org.sijill.verification;

import java.time.Instant;
import org.sijill.security.ActorId;

/**
 * A conflict that was decided.
 *
 * @param declared what was said then
 * @param registered what the register said then
 * @param reason in the officer's words
 */
public record SettledLine(
        RegisterAspect aspect,
        Register source,
        String declared,
        String registered,
        Settlement settlement,
        String reason,
        ActorId by,
        Instant at) {}
