package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a citizen follows his case, and the other pages of the portal that a message leads to; short enough for an SMS. The
 * number stands in the message, never in the address.
 */
@ApplicationScoped
public class FollowAddress {

    private final String portal;

    @Inject
    FollowAddress(
            @ConfigProperty(name = "PUBLIC_URL") Optional<String> publicUrl,
            @ConfigProperty(name = "PORT", defaultValue = "8080") int port) {
        this.portal = publicUrl.orElse("http://127.0.0.1:" + port).replaceAll("/+$", "");
    }

    /** for the container */
    protected FollowAddress() {
        this(Optional.empty(), 0);
    }

    String value() {
        return page("/follow");
    }

    /** @param path of a page of the portal, {@code /confirm} */
    public String page(String path) {
        return portal + path;
    }
}
