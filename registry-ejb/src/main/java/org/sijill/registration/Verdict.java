package org.sijill.registration;

import java.util.Set;
import org.sijill.common.BusinessException;

/**
 * What whoever decides says of an application: which of the kinds of help it asks for are approved, and why the others are not.
 *
 * @param approved none of them rejects it
 * @param reason from the list; null if nothing is rejected
 * @param text what the applicant is told beside the reason, at least ten characters; empty text if nothing is rejected
 */
record Verdict(Set<HelpKind> approved, RejectionReason reason, String text) {

    private static final int SHORTEST_TEXT = 10;

    static Verdict all(Set<HelpKind> wanted) {
        return new Verdict(wanted, null, "");
    }

    /** @throws BusinessException {@code registration.error.reasonText} if it does not explain itself */
    static Verdict none(RejectionReason why, String text) {
        return new Verdict(Set.of(), why, explained(text, "registration.error.reasonText"));
    }

    /**
     * @param approved of what was wanted
     * @throws BusinessException {@code registration.error.reasonText} if something is rejected and not explained,
     *     {@code .reasonMissing} without a reason, {@code .helpNotWanted} if something is approved that nobody asked for
     */
    static Verdict part(Set<HelpKind> wanted, Set<HelpKind> approved, RejectionReason why, String text) {
        if (!wanted.containsAll(approved)) {
            throw new BusinessException("registration.error.helpNotWanted");
        }
        if (approved.equals(wanted)) {
            return all(wanted);
        }
        if (why == null) {
            throw new BusinessException("registration.error.reasonMissing");
        }
        return new Verdict(Set.copyOf(approved), why, explained(text, "registration.error.reasonText"));
    }

    boolean approves() {
        return !approved.isEmpty();
    }

    /** @return what it leaves for the process */
    String outcome() {
        return approves() ? "APPROVED" : "REJECTED";
    }

    /** @throws BusinessException {@code otherwise} if it is shorter than an explanation can be */
    static String explained(String text, String otherwise) {
        if (text == null || text.strip().length() < SHORTEST_TEXT) {
            throw new BusinessException(otherwise);
        }
        return text.strip();
    }
}
