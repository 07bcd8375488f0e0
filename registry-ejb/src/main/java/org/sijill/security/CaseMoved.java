package org.sijill.security;

/**
 * A case is of another office or level now. Announced in the transaction that moves it; each feature moves its own open rows about the case.
 *
 * @param to as it is now
 */
public record CaseMoved(CaseReference to) {}
