package org.sijill.registration;

import java.util.Set;

/**
 * What the citizen brought to complete a returned application.
 *
 * @param mobile as it is now; null if there is none
 * @param helpWanted as it is now; at least one
 * @param version the version that was shown
 */
public record CompleteApplication(MobileNumber mobile, Set<HelpKind> helpWanted, long version) {

    public CompleteApplication {
        helpWanted = Set.copyOf(helpWanted);
    }
}
