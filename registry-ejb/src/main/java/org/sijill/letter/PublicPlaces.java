package org.sijill.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a letter sends its reader, as it stands on the day of issue: the portal's address and the ministry's telephone. */
@ApplicationScoped
class PublicPlaces {

    /** Address of the check, without number and code. */
    static final String CHECK = "checkAddress";

    /** Address of following, as it is read aloud. */
    static final String FOLLOW = "followPlace";

    static final String PHONE = "phone";

    private final String portal;
    private final String phone;

    @Inject
    PublicPlaces(
            @ConfigProperty(name = "PUBLIC_URL") Optional<String> publicUrl,
            @ConfigProperty(name = "PORT", defaultValue = "8080") int port,
            @ConfigProperty(name = "CALL_CENTRE") Optional<String> phone) {
        this.portal = publicUrl.orElse("http://127.0.0.1:" + port).replaceAll("/+$", "");
        this.phone = phone.orElse("");
    }

    /** For the container. */
    protected PublicPlaces() {
        this(Optional.empty(), 0, Optional.empty());
    }

    Given addTo(Given given) {
        var placed = given.with(CHECK, BilingualText.same(portal + "/check"))
                .with(FOLLOW, BilingualText.same(spoken(portal + "/follow")));
        return phone.isBlank() ? placed : placed.with(PHONE, BilingualText.same(phone));
    }

    /** @return without what nobody types */
    static String spoken(String address) {
        return address.replaceFirst("^https?://", "");
    }
}
