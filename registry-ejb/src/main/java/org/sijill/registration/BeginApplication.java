package org.sijill.registration;

import java.util.Set;
import org.sijill.common.Language;
import org.sijill.location.WilayaCode;

/**
 * The first step of an application on a phone, after the privacy notice.
 *
 * @param key name of this request: repeated, it has one effect
 * @param helpWanted at least one
 * @param filledBy who fills it in; whose it is, the code has proven
 * @param noticeVersion the notice that was shown
 * @param language in which he is told of it
 */
public record BeginApplication(
        RequestKey key,
        WilayaCode wilaya,
        Set<HelpKind> helpWanted,
        FilledBy filledBy,
        String noticeVersion,
        Language language) {

    public BeginApplication {
        helpWanted = Set.copyOf(helpWanted);
    }
}
