package org.sijill.registration;

import java.util.Set;
import org.sijill.common.BusinessException;

/**
 * Says of each kind of help that an application asks for whether it is approved.
 *
 * @param approved kinds of help; none of them rejects it, all of them approve it
 * @param reason why the others are not, from the list; null if all are approved
 * @param text what the applicant is told beside the reason; at least ten characters if something is rejected
 * @param version the version that was shown
 */
public record DecideHelp(Set<HelpKind> approved, RejectionReason reason, String text, long version) {

    /** @throws BusinessException as {@link Verdict#part} */
    Verdict verdict(Set<HelpKind> wanted) {
        return Verdict.part(wanted, approved, reason, text);
    }
}
