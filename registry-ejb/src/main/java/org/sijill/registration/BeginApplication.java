package org.sijill.registration;

import java.util.Set;
import org.sijill.location.WilayaCode;

/**
 * The first step of an application on a phone, after the privacy notice; whose it is, the code has proven.
 *
 * @param key name of this request: repeated, it has one effect
 * @param helpWanted at least one
 * @param noticeVersion the notice that was shown
 */
public record BeginApplication(RequestKey key, WilayaCode wilaya, Set<HelpKind> helpWanted, String noticeVersion) {

    public BeginApplication {
        helpWanted = Set.copyOf(helpWanted);
    }
}
