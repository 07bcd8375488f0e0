package org.sijill.household;

import java.time.Instant;
import java.util.Optional;
import org.sijill.security.ActorId;

/**
 * How a family was reached, as the registry knew it for some time.
 *
 * @param until empty for what it knows now
 * @param by account, partner or process that recorded it
 */
public record ContactLine(Contact contact, Instant since, Optional<Instant> until, ActorId by) {}
