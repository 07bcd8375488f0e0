package org.sijill.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Set;
import org.sijill.partner.PartnerKey;
import org.sijill.partner.PartnerService;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** The partner whose key a demo server prints, and the civil register that sends it events: each the same at each start, as long as the file that holds it is there. */
@ApplicationScoped
class DemoPartner {

    private final PartnerService partners;
    private final SecretFiles secrets;
    private final CurrentActor current;

    @Inject
    DemoPartner(PartnerService partners, SecretFiles secrets, CurrentActor current) {
        this.partners = partners;
        this.secrets = secrets;
        this.current = current;
    }

    /** For the container. */
    protected DemoPartner() {
        this(null, null, null);
    }

    /** Who acts by this key. */
    @ActivateRequestContext
    Actor actor(PartnerKey key) {
        return partners.authenticate(key).orElseThrow();
    }

    @ActivateRequestContext
    PartnerKey key() {
        return key("partnerKey", "demo");
    }

    @ActivateRequestContext
    PartnerKey registerKey() {
        return key("registerKey", PartnerService.DEMO_REGISTER);
    }

    private PartnerKey key(String kept, String name) {
        return secrets.demoKey(kept)
                .filter(known -> partners.authenticate(known).isPresent())
                .orElseGet(
                        () -> current.as(Actor.system("demo", Set.of("partner.demo")), () -> partners.demoKey(name)));
    }
}
