package org.sijill.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sijill.location.BilingualName;

/**
 * A row in the list of accounts.
 *
 * @param roles names, in the order of the role table
 * @param lockedUntil after wrong tries; empty if not locked now
 * @param lastLogin empty if never
 */
public record AccountSummary(
        AccountId id,
        String userName,
        BilingualName name,
        BilingualName office,
        List<BilingualName> roles,
        boolean disabled,
        Optional<Instant> lockedUntil,
        Optional<Instant> lastLogin) {}
