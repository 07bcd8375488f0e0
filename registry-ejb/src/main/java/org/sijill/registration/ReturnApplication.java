package org.sijill.registration;

import java.util.Set;

/**
 * Sends an application back to the citizen.
 *
 * @param missing at least one; each is named to the citizen
 * @param note for the file; not sent to the citizen
 * @param version the version that was shown
 */
public record ReturnApplication(Set<MissingItem> missing, String note, long version) {

    public ReturnApplication {
        missing = Set.copyOf(missing);
    }
}
