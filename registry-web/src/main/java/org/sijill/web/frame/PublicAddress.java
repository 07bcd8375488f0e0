package org.sijill.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How people reach this server ({@code PUBLIC_URL}): decides about cookies and strict transport, and which origin a form
 * may come from.
 *
 * @see "contract.md, Environment"
 */
@ApplicationScoped
public class PublicAddress {

    private final Optional<URI> configured;

    @Inject
    PublicAddress(@ConfigProperty(name = "PUBLIC_URL") Optional<String> configured) {
        this.configured = configured.filter(text -> !text.isBlank()).map(URI::create);
    }

    /** for the container */
    protected PublicAddress() {
        this(Optional.empty());
    }

    /** @return whether people come by https, so that cookies may be marked secure */
    public boolean isSecure() {
        return configured.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }

    /** @return scheme, host and port as a browser sends them in {@code Origin}; empty if not configured */
    Optional<String> origin() {
        return configured.map(uri -> uri.getScheme() + "://" + uri.getRawAuthority());
    }
}
