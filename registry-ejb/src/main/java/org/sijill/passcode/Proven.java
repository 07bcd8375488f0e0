package org.sijill.passcode;

import java.util.Optional;
import org.sijill.security.Actor;

/**
 * What came of a code that was typed.
 *
 * @param actor who acts from now on; empty unless the code was right
 */
public record Proven(PasscodeOutcome outcome, Optional<Actor> actor) {

    public static Proven refused(PasscodeOutcome outcome) {
        return new Proven(outcome, Optional.empty());
    }

    public static Proven as(Actor actor, PasscodeOutcome outcome) {
        return new Proven(outcome, Optional.of(actor));
    }
}
