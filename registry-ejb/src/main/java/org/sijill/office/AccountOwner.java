package org.sijill.office;

import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.CivilNumber;

/**
 * Whose account it is.
 *
 * @param name as colleagues see it
 * @param civilNumber as typed, see {@link CivilNumber}
 * @param language of the pages he sees unless he chooses another
 */
public record AccountOwner(BilingualName name, String civilNumber, Language language) {

    /** Nothing personal: this text lands in logs. */
    @Override
    public String toString() {
        return "account owner";
    }
}
