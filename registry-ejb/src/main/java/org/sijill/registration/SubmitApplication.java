package org.sijill.registration;

import java.util.Set;
import org.sijill.location.WilayaCode;

/**
 * The four fields an application cannot do without.
 *
 * @param helpWanted at least one
 * @see "reference.md §2.7, minimum data"
 */
public record SubmitApplication(
        CivilNumber civilNumber, MobileNumber mobile, WilayaCode wilaya, Set<HelpKind> helpWanted, Channel channel) {

    public SubmitApplication {
        helpWanted = Set.copyOf(helpWanted);
    }
}
