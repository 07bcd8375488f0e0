package org.sijill.partner;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.registration.HelpKind;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.SubmitApplication;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** What partners do through REST. Every public method is one use case and one transaction. */
@Stateless
public class PartnerService {

    private static final int LONGEST_KEY = 200;
    private static final Set<String> SCOPES = Set.of("registration.submit", "partner.file", "partner.read");

    private final PartnerRepository partners;
    private final RegistrationService registration;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public PartnerService(
            PartnerRepository partners, RegistrationService registration, CurrentActor current, Clock clock) {
        this.partners = partners;
        this.registration = registration;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected PartnerService() {
        this(null, null, null, null);
    }

    /** @return the partner that holds this key, as an actor; empty if no enabled one does */
    @Requires(Requires.ANYBODY)
    public Optional<Actor> authenticate(PartnerKey key) {
        return partners.findByKey(key).map(Partner::actor);
    }

    /**
     * Files an application, once for each idempotency key however often it is asked.
     *
     * @param idempotencyKey the partner's own name for this request, 1 to 200 characters
     * @throws IdempotencyKeyReusedException if something else was asked for under this key
     * @throws BusinessException {@code partner.error.keyMissing} if there is no usable key
     */
    @Requires("partner.file")
    public FiledApplication file(String idempotencyKey, SubmitApplication command) {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new BusinessException("partner.error.keyMissing");
        }
        var partner = new PartnerId(current.get().id().value());
        var asked = hash(command);
        partners.queue(partner, idempotencyKey);
        var answered = partners.findRequest(partner, idempotencyKey);
        if (answered.isPresent()) {
            answered.get().requireSame(asked);
            var again = answered.get();
            return new FiledApplication(
                    again.applicationNumber(),
                    registration.progress(again.applicationId()).status(),
                    Optional.of(again.promisedBy()));
        }
        var receipt = registration.submit(command);
        partners.add(PartnerRequest.answered(partner, idempotencyKey, asked, receipt, clock.instant()));
        return new FiledApplication(receipt.number(), receipt.status(), Optional.of(receipt.promisedBy()));
    }

    /** @throws NotAvailableException if this partner filed no such application */
    @Requires("partner.read")
    public FiledApplication status(CaseNumber number) {
        var partner = new PartnerId(current.get().id().value());
        var filed = partners.findFiled(partner, number.toString()).orElseThrow(NotAvailableException::new);
        var progress = registration.progress(filed.applicationId());
        return new FiledApplication(number.toString(), progress.status(), progress.promisedBy());
    }

    /**
     * Makes the demo's partner, or gives it a new key: the old one cannot be read back.
     *
     * @return the key, told once
     */
    @Requires("partner.demo")
    public PartnerKey demoKey(String name) {
        var key = PartnerKey.next();
        partners.findByName(name)
                .ifPresentOrElse(
                        known -> known.rekey(key),
                        () -> partners.add(Partner.create(name, key, SCOPES, true, clock.instant())));
        return key;
    }

    private static String hash(SubmitApplication command) {
        var help = command.helpWanted().stream().map(HelpKind::code).sorted().collect(Collectors.joining(","));
        return PartnerKey.sha256(String.join(
                "\n",
                command.civilNumber().value(),
                command.mobile().value(),
                command.wilaya().value(),
                help));
    }
}
