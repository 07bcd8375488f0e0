package org.sijill.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Set;
import org.sijill.partner.PartnerKey;
import org.sijill.partner.PartnerService;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** The partner whose key a demo server prints; a new key at each start. */
@ApplicationScoped
class DemoPartner {

    private final PartnerService partners;
    private final CurrentActor current;

    @Inject
    DemoPartner(PartnerService partners, CurrentActor current) {
        this.partners = partners;
        this.current = current;
    }

    /** For the container. */
    protected DemoPartner() {
        this(null, null);
    }

    @ActivateRequestContext
    PartnerKey key() {
        return current.as(Actor.system("demo", Set.of("partner.demo")), () -> partners.demoKey("demo"));
    }
}
