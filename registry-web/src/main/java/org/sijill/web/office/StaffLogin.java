package org.sijill.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.sijill.office.AccountId;
import org.sijill.office.LoginOutcome.LoggedIn;

/**
 * What a session keeps of a log-in.
 *
 * @param stamp ends the session when the account's stamp becomes another
 */
record StaffLogin(UUID account, UUID stamp) implements Serializable {

    private static final String ATTRIBUTE = "org.sijill.staffLogin";

    static Optional<StaffLogin> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((StaffLogin) session.getAttribute(ATTRIBUTE));
    }

    /** Begins a session under a new id, so that one known before the log-in is worth nothing after it. */
    static void begin(HttpServletRequest request, LoggedIn loggedIn) {
        request.getSession(true);
        request.changeSessionId();
        keep(request, loggedIn);
    }

    /** The session goes on under another stamp: the actor changed his own password. */
    static void keep(HttpServletRequest request, LoggedIn loggedIn) {
        request.getSession()
                .setAttribute(ATTRIBUTE, new StaffLogin(loggedIn.account().value(), loggedIn.stamp()));
    }

    AccountId accountId() {
        return new AccountId(account);
    }
}
