package org.sijill.web.bench.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sijill.common.CaseNumber;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.office.DemoColleagues;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.ApplicationId;
import org.sijill.registration.DecisionService;
import org.sijill.registration.RegistrationService;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.web.operations.DemoDeclaration;

/**
 * What the office does with an application of the product that was filed, through its boundaries. The clerk and the supervisor read
 * it first; the clerk checks what he has just written down.
 */
@ApplicationScoped
public class WholeApplications {

    static final List<Part> PARTS = DemoDeclaration.parts();
    private static final Answers ANSWERS = DemoDeclaration.answers();

    private final RegistrationService registration;
    private final DecisionService decisions;
    private final DemoColleagues colleagues;
    private final CurrentActor current;

    /** What the clerk has before him: the version after his last part. */
    private final Map<CaseNumber, Shown> shown = new ConcurrentHashMap<>();

    private record Shown(ApplicationId id, long version) {}

    /** Who has logged in: once, and not for each step. */
    private final Map<String, Actor> loggedIn = new ConcurrentHashMap<>();

    @Inject
    public WholeApplications(
            RegistrationService registration,
            DecisionService decisions,
            DemoColleagues colleagues,
            CurrentActor current) {
        this.registration = registration;
        this.decisions = decisions;
        this.colleagues = colleagues;
        this.current = current;
    }

    /** For the container. */
    protected WholeApplications() {
        this(null, null, null, null);
    }

    /** The clerk writes down what the family says of itself, a part a transaction. */
    public void declare(CaseNumber number) {
        current.as(actor("clerk"), () -> {
            var read = facts(number);
            var version = read.version();
            for (var part : PARTS) {
                registration.declare(read.id(), part, ANSWERS.of(part), version++);
            }
            shown.put(number, new Shown(read.id(), version));
            return null;
        });
    }

    public void confirm(CaseNumber number) {
        current.as(actor("clerk"), () -> {
            var read = shown.remove(number);
            registration.confirm(read.id(), read.version());
            return null;
        });
    }

    /** @param worker each has a supervisor of his own */
    public void approve(CaseNumber number, int worker) {
        current.as(supervisor(worker), () -> {
            var read = facts(number);
            decisions.approve(read.id(), read.version());
            return null;
        });
    }

    private ApplicationFacts facts(CaseNumber number) {
        return registration.details(number).facts();
    }

    private Actor actor(String userName) {
        return loggedIn.computeIfAbsent(userName, colleagues::actor);
    }

    private Actor supervisor(int worker) {
        var known = actor("supervisor");
        return new Actor(
                new ActorId(UUID.nameUUIDFromBytes(("worker " + worker).getBytes(StandardCharsets.UTF_8))),
                known.name(),
                known.roles(),
                known.permissions(),
                known.area(),
                known.office(),
                known.level(),
                known.civilNumber());
    }
}
