package org.sijill.verification;

/**
 * Decide a conflict.
 *
 * @param conflict its key, as it was shown
 * @param reason in the officer's words, ten characters or more
 * @param version of the case, as it was shown
 */
public record SettleConflict(String conflict, Settlement settlement, String reason, long version) {}
