package org.sijill.registration;

/**
 * Takes a wrong decision back.
 *
 * @param text why, for the file; at least ten characters
 * @param version the version that was shown
 */
public record AnnulDecision(String text, long version) {}
