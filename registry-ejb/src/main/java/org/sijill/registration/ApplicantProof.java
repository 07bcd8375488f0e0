package org.sijill.registration;

import java.util.Optional;
import org.sijill.common.CaseNumber;
import org.sijill.passcode.PasscodeOutcome;
import org.sijill.security.Actor;

/**
 * What came of a code that was typed.
 *
 * @param applicant who acts from now on; empty unless the code was right
 * @param begun the draft he has not handed in, with which he goes on; empty if he has none
 */
public record ApplicantProof(PasscodeOutcome outcome, Optional<Actor> applicant, Optional<CaseNumber> begun) {

    static ApplicantProof refused(PasscodeOutcome outcome) {
        return new ApplicantProof(outcome, Optional.empty(), Optional.empty());
    }
}
