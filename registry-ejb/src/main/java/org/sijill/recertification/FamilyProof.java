package org.sijill.recertification;

import java.util.Optional;
import org.sijill.passcode.PasscodeOutcome;
import org.sijill.security.Actor;

/**
 * What came of a code that was typed.
 *
 * @param family who acts from now on; empty unless the code was right
 */
public record FamilyProof(PasscodeOutcome outcome, Optional<Actor> family) {}
