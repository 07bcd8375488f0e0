package org.sijill.registration;

import java.util.Optional;
import org.sijill.passcode.PasscodeOutcome;
import org.sijill.security.Actor;

/**
 * What came of a code that was typed.
 *
 * @param applicant who acts from now on; empty unless the code was right
 */
public record ApplicantProof(PasscodeOutcome outcome, Optional<Actor> applicant) {}
