package org.sijill.office;

import java.time.Instant;
import java.util.UUID;

/** What came of trying a user name and a password. Values, not exceptions: the count of wrong tries must be kept. */
public sealed interface LoginOutcome {

    /**
     * The password was right.
     *
     * @param stamp goes into the session with the account's id
     * @param mustChange the password opens the change of password and nothing else
     */
    record LoggedIn(AccountId account, UUID stamp, boolean mustChange) implements LoginOutcome {}

    /**
     * Wrong name or wrong password; which of them is not told, and unknown names are counted like known ones.
     *
     * @param triesLeft at least 1
     */
    record Refused(int triesLeft) implements LoginOutcome {}

    /**
     * Too many wrong tries, whatever was typed now.
     *
     * @param until from then on it may be tried again
     */
    record Locked(Instant until) implements LoginOutcome {}

    /** The password was right, and the account is disabled. */
    record Disabled() implements LoginOutcome {}
}
