package org.sijill.office;

import java.time.Instant;
import java.util.Optional;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.CivilNumber;

/**
 * The page of one account.
 *
 * @param civilNumber empty only for the administrator of the first start
 * @param mustChange the first password is still in use
 * @param lockedUntil after wrong tries; empty if not locked now
 * @param own whether it is the actor's: nobody changes his own authority
 * @param version to hand back with a change
 */
public record AccountDetails(
        AccountId id,
        String userName,
        BilingualName name,
        Optional<CivilNumber> civilNumber,
        Language language,
        Authority authority,
        BilingualName office,
        boolean disabled,
        boolean mustChange,
        boolean demo,
        Optional<Instant> lockedUntil,
        Optional<Instant> lastLogin,
        boolean own,
        long version) {}
