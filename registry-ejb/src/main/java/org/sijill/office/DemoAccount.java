package org.sijill.office;

import java.time.Instant;
import java.util.Optional;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.CivilNumber;

/**
 * An account of the demo mode. Its owner is invented, and so is his civil number.
 *
 * @param role code of the only role it holds
 */
public record DemoAccount(String userName, String role, BilingualName name, String civilNumber, Authority authority) {

    Account account(String passwordHash, Instant now) {
        var owner = new Owner(name, Optional.of(new CivilNumber(civilNumber)), Language.AR);
        return Account.create(new UserName(userName), owner, authority, passwordHash, now)
                .forDemo();
    }
}
