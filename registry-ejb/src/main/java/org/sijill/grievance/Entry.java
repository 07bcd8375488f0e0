package org.sijill.grievance;

import java.util.Optional;
import org.sijill.security.Actor;

/**
 * What came of an attempt to come back to a grievance.
 *
 * @param outcome of the passphrase, or of the one-time code
 * @param actor whoever came back, who reaches his grievance alone; empty unless it was right
 */
public record Entry<O>(O outcome, Optional<Actor> actor) {}
