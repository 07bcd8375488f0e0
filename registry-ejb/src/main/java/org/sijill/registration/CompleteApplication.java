package org.sijill.registration;

import java.util.Set;
import org.sijill.security.CivilNumber;

/**
 * What the citizen brought to complete a returned application.
 *
 * @param civilNumber as it stands on the card; null if it is the one that was given
 * @param mobile as it is now; null if there is none
 * @param helpWanted as it is now; at least one
 * @param version the version that was shown
 */
public record CompleteApplication(
        CivilNumber civilNumber, MobileNumber mobile, Set<HelpKind> helpWanted, long version) {

    public CompleteApplication {
        helpWanted = Set.copyOf(helpWanted);
    }
}
