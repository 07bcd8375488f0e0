package org.sijill.registration;

import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.common.Sha256;
import org.sijill.location.WilayaCode;
import org.sijill.security.CivilNumber;

/**
 * The four fields an application cannot do without.
 *
 * @param key name of this request: repeated, it has one effect
 * @param helpWanted at least one
 * @see "reference.md §2.7, minimum data"
 */
public record SubmitApplication(
        RequestKey key,
        CivilNumber civilNumber,
        MobileNumber mobile,
        WilayaCode wilaya,
        Set<HelpKind> helpWanted,
        Channel channel) {

    public SubmitApplication {
        helpWanted = Set.copyOf(helpWanted);
    }

    /** @return fingerprint of what is asked, to tell a repetition from a key used for something else */
    String hash() {
        var help = helpWanted.stream().map(HelpKind::code).sorted().collect(Collectors.joining(","));
        return Sha256.hex(String.join("\n", civilNumber.value(), mobile.value(), wilaya.value(), help));
    }
}
