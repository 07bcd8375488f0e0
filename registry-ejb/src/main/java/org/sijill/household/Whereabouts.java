package org.sijill.household;

import java.util.Optional;
import org.sijill.security.OfficeCode;

/**
 * With which office of another area somebody is registered. That it was asked too often is an answer and no exception: the
 * page then shows what else was found.
 *
 * @param office empty if the registry knows nobody of this number, or tells nothing of him
 * @param againInMinutes 0 if it was answered; else when it may be asked again
 */
public record Whereabouts(Optional<OfficeCode> office, int againInMinutes) {

    static Whereabouts notTold(int againInMinutes) {
        return new Whereabouts(Optional.empty(), againInMinutes);
    }

    public boolean isRefused() {
        return againInMinutes > 0;
    }
}
