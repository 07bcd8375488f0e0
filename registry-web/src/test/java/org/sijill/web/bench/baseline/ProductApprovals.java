package org.sijill.web.bench.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sijill.common.CaseNumber;
import org.sijill.location.WilayaCode;
import org.sijill.office.DemoColleagues;
import org.sijill.registration.Channel;
import org.sijill.registration.DecisionService;
import org.sijill.registration.HelpKind;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RequestKey;
import org.sijill.registration.SubmitApplication;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.web.operations.DemoDeclaration;

/** Approvals of the product's own applications, through its boundaries. */
@ApplicationScoped
public class ProductApprovals {

    private static final int FIRST_NUMBER = 50_000_000;

    private final RegistrationService registration;
    private final DecisionService decisions;
    private final DemoColleagues colleagues;
    private final CurrentActor current;
    private final Waiting waiting;
    private final AtomicInteger made = new AtomicInteger();

    @Inject
    public ProductApprovals(
            RegistrationService registration,
            DecisionService decisions,
            DemoColleagues colleagues,
            CurrentActor current,
            Waiting waiting) {
        this.registration = registration;
        this.decisions = decisions;
        this.colleagues = colleagues;
        this.current = current;
        this.waiting = waiting;
    }

    /** For the container. */
    protected ProductApprovals() {
        this(null, null, null, null, null);
    }

    /** Files as many, of families of three, and confirms them. */
    public void ready(int count) {
        current.as(colleagues.actor("clerk"), () -> {
            for (var i = 0; i < count; i++) {
                waiting.product().add(confirmed(made.incrementAndGet()));
            }
            return null;
        });
    }

    private CaseNumber confirmed(int which) {
        var filed = registration.submit(new SubmitApplication(
                new RequestKey("bench-approval-" + which),
                new CivilNumber(Integer.toString(FIRST_NUMBER + which)),
                new MobileNumber(Integer.toString(91_000_000 + which)),
                new WilayaCode("OM-DA-01"),
                Set.of(HelpKind.EMERGENCY_AID),
                Channel.COUNTER));
        var number = CaseNumber.parse(filed.number());
        DemoDeclaration.parts()
                .forEach(part -> registration.declare(
                        filed.id(), part, DemoDeclaration.answers().of(part), version(number)));
        registration.confirm(filed.id(), version(number));
        return number;
    }

    private long version(CaseNumber number) {
        return registration.details(number).facts().version();
    }

    /** @param supervisor from 0; each is somebody else */
    public void approve(int supervisor) {
        current.as(supervisor(supervisor), () -> {
            var facts = registration.details(waiting.product().remove()).facts();
            decisions.approve(facts.id(), facts.version());
            return null;
        });
    }

    private Actor supervisor(int which) {
        var known = colleagues.actor("supervisor");
        return new Actor(
                new ActorId(UUID.nameUUIDFromBytes(new byte[] {(byte) which})),
                known.name(),
                known.roles(),
                known.permissions(),
                known.area(),
                known.office(),
                known.level(),
                known.civilNumber());
    }
}
