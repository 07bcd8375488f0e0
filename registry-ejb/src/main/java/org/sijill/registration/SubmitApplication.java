package org.sijill.registration;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.common.Sha256;
import org.sijill.location.WilayaCode;
import org.sijill.security.CivilNumber;

/**
 * The four fields an application cannot do without.
 *
 * @param key name of this request: repeated, it has one effect
 * @param civilNumber null for whoever has none yet, at the counter only
 * @param mobile null for whoever has none, at the counter only
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
        var number = Optional.ofNullable(civilNumber).map(CivilNumber::value).orElse("");
        var phone = Optional.ofNullable(mobile).map(MobileNumber::value).orElse("");
        return Sha256.hex(String.join("\n", number, phone, wilaya.value(), help));
    }
}
