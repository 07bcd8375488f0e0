package org.sijill.registration;

/**
 * Rejects an application.
 *
 * @param reason from the list; printed in the decision
 * @param text what the applicant is told beside the reason; at least ten characters
 * @param version the version that was shown
 */
public record RejectApplication(RejectionReason reason, String text, long version) {}
