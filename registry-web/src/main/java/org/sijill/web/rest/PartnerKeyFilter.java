package org.sijill.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.sijill.partner.PartnerKey;
import org.sijill.partner.PartnerService;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Nobody gets past here without a partner's key. */
@Provider
public class PartnerKeyFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    PartnerService partners;

    @Inject
    CurrentActor current;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        var partner = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? partners.authenticate(
                        new PartnerKey(header.substring(SCHEME.length()).strip()))
                : Optional.<Actor>empty();
        if (partner.isPresent()) {
            current.become(partner.get());
        } else {
            var refusal = problems.of(401, "partner.error.key").response();
            refusal.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sijill\"");
            request.abortWith(refusal);
        }
    }
}
