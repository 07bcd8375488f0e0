package org.sijill.partner;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.sijill.audit.AuditLog;
import org.sijill.security.Actor;
import org.sijill.security.Requires;

/** Who stands behind a partner's key. Every public method is one use case and one transaction. */
@Stateless
public class PartnerService {

    private static final Set<String> DEMO_SCOPES =
            Set.of("registration.submit", "registration.followOwn", "clock.move");

    private static final Set<String> REGISTER_SCOPES = Set.of("lifeevent.notify");

    /** Name of the demo's civil register, which sends events and may do nothing else. */
    public static final String DEMO_REGISTER = "demo-civil-register";

    private final PartnerRepository partners;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public PartnerService(PartnerRepository partners, AuditLog audit, Clock clock) {
        this.partners = partners;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected PartnerService() {
        this(null, null, null);
    }

    /** @return the partner that holds this key, as an actor; empty if no enabled one does */
    @Requires(Requires.ANYBODY)
    public Optional<Actor> authenticate(PartnerKey key) {
        return partners.findByKey(key).map(Partner::actor);
    }

    /**
     * Makes the demo's partner, or gives it a new key: the old one cannot be read back.
     *
     * @return the key, told once
     */
    @Requires("partner.demo")
    public PartnerKey demoKey(String name) {
        var key = PartnerKey.next();
        var partner = partners.findByName(name);
        partner.ifPresent(known -> known.rekey(key));
        var id = partner.map(Partner::id).orElseGet(() -> create(name, key));
        audit.wrote("partner.demo", "partner", id.toString(), 0, "key");
        return key;
    }

    private PartnerId create(String name, PartnerKey key) {
        var scopes = name.equals(DEMO_REGISTER) ? REGISTER_SCOPES : DEMO_SCOPES;
        var partner = Partner.create(name, key, scopes, true, clock.instant());
        partners.add(partner);
        return partner.id();
    }
}
