package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a citizen follows his case, short enough for an SMS. The number stands in the message, never in the address. */
@ApplicationScoped
class FollowAddress {

    private final String value;

    @Inject
    FollowAddress(
            @ConfigProperty(name = "PUBLIC_URL") Optional<String> publicUrl,
            @ConfigProperty(name = "PORT", defaultValue = "8080") int port) {
        this.value = publicUrl.orElse("http://127.0.0.1:" + port).replaceAll("/+$", "") + "/follow";
    }

    /** for the container */
    protected FollowAddress() {
        this(Optional.empty(), 0);
    }

    String value() {
        return value;
    }
}
