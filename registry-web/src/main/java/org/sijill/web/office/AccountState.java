package org.sijill.web.office;

import java.time.Instant;
import java.util.Optional;

/** How the list of accounts shows whether somebody can log in. */
enum AccountState {
    ACTIVE,
    DISABLED,
    LOCKED;

    static AccountState of(boolean disabled, Optional<Instant> lockedUntil) {
        if (disabled) {
            return DISABLED;
        }
        return lockedUntil.isPresent() ? LOCKED : ACTIVE;
    }
}
